declare module 'virtual:host.css';
declare module 'virtual:palette.css';
declare module 'virtual:language.css';

// Loaded late: what the reader chooses of language and theme.
import '../address/switch-language.ts';
import '../scroll/follow-theme.ts';

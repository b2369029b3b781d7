// Lets the height of this story's embeds follow their content. Put beside an embed's iframe; more than once does no
// harm.
(function () {
  var script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  var origin = new URL(script.src).origin;
  var frames = document.getElementsByTagName('iframe');

  addEventListener('message', function (event) {
    var data = event.data;
    if (event.origin !== origin || !data || data.type !== 'short-fuse:height') return;
    if (typeof data.height !== 'number' || !(data.height > 0 && data.height < 10000)) return;
    for (var i = 0; i < frames.length; i++) {
      var frame = frames[i];
      if (frame && frame.contentWindow === event.source) frame.style.height = Math.ceil(data.height) + 'px';
    }
  });

  // Embeds that told their height before this was here.
  for (var i = 0; i < frames.length; i++) {
    var frame = frames[i];
    if (frame && frame.contentWindow && frame.src.indexOf(origin + '/') === 0)
      frame.contentWindow.postMessage({ type: 'short-fuse:ask' }, '*');
  }
})();

// Lets the height of this story's embeds follow their content. Put beside an embed's iframe; more than once does no
// harm.
(function () {
  var script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  var site = script.src.replace(/embed\.js([?#].*)?$/, 'embed/');
  var frames = document.getElementsByTagName('iframe');

  // By the window that speaks: a sandboxed frame has no origin to be known by.
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'short-fuse:height') return;
    if (typeof data.height !== 'number' || !(data.height > 0 && data.height < 10000)) return;
    for (var i = 0; i < frames.length; i++) {
      var frame = frames[i];
      if (!frame || frame.contentWindow !== event.source || frame.src.indexOf(site) !== 0) continue;
      // What the code says for pages without this.
      frame.style.minHeight = '0';
      frame.style.aspectRatio = 'auto';
      frame.style.height = Math.ceil(data.height) + 'px';
    }
  });

  // Embeds that told their height before this was here.
  for (var i = 0; i < frames.length; i++) {
    var frame = frames[i];
    if (frame && frame.contentWindow && frame.src.indexOf(site) === 0)
      frame.contentWindow.postMessage({ type: 'short-fuse:ask' }, '*');
  }
})();

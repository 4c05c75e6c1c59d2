/** A page that asks `server` for something in every way that HTML, CSS and SVG know, and `disk` for two files that exist. */
export function networkPage(server: string, disk: string): string {
  return `<!doctype html><html><head><title>t</title>
    <base href="${server}/base/"><meta http-equiv="refresh" content="0;url=${server}/refresh">
    <link rel="stylesheet" href="${server}/link.css"><link rel="stylesheet" href="${disk}/secret.css">
    <link rel="stylesheet" href="data:text/css,@import '${server}/data.css'">
    <link rel="prefetch" href="${server}/prefetch"><link rel="preload" as="image" href="${server}/preload">
    <link rel="modulepreload" href="${server}/module.js"><link rel="preconnect" href="${server}"><link rel="dns-prefetch" href="${server}">
    <link rel="prerender" href="${server}/prerender"><link rel="icon" href="${server}/icon"><link rel="manifest" href="${server}/manifest">
    <script type="speculationrules">{"prefetch":[{"source":"list","urls":["${server}/speculation"]}]}</script>
    <script src="${server}/script.js"></script><script>document.title = "SCRIPT"; new Image().src = "${server}/script"</script>
    <style>
      @import "${server}/import.css";
      @font-face { font-family: f; src: url(${server}/font.woff2) }
      body { font-family: f; background: url(${server}/background.png) }
      li { list-style-image: url(${server}/list.png) } .content::before { content: url(${server}/content.png) }
      .mask { mask-image: url(${server}/mask.png) } .border { border: 1px solid; border-image: url(${server}/border.png) 1 }
      .cursor { cursor: url(${server}/cursor.png), auto } @media print { .print { background: url(${server}/print.png) } }
    </style></head>
    <body background="${server}/body.png">
    <p class="content mask cursor">The text stays.</p><p class="border">b</p><p class="print">p</p><ul><li>l</li></ul>
    <p style="background: url('${server}/inline.png')">i</p>
    <img src="${server}/img.png"><img srcset="${server}/srcset.png 1x"><picture><source srcset="${server}/source.png"><img></picture>
    <img src="missing.png"><img src="${disk}/secret.txt"><img src="ftp://127.0.0.1/x"><input type="image" src="${server}/input.png">
    <table background="${server}/table.png"><tr><td>t</td></tr></table>
    <video src="${server}/video" poster="${server}/poster.png" autoplay></video><audio src="${server}/audio" autoplay></audio>
    <video><source src="${server}/video-source"><track src="${server}/track" default></video>
    <svg><image href="${server}/svg-image.png"/><use href="${server}/svg-use.svg#a"/><filter id="f"><feImage href="${server}/fe-image.png"/></filter>
      <rect filter="url(#f)" width="5" height="5"/><style>@import "${server}/svg-import.css";</style><script href="${server}/svg-script.js"/>
      <foreignObject width="9" height="9"><img src="${server}/foreign.png"></foreignObject></svg>
    <object data="${server}/object"></object><object data="${disk}/secret.txt"></object><embed src="${server}/embed"><embed src="${disk}/secret.txt">
    <iframe src="${server}/frame"></iframe><iframe src="${disk}/secret.txt"></iframe>
    <iframe srcdoc="<img src='${server}/srcdoc.png'>"></iframe><iframe src="javascript:'SCRIPT'"></iframe>
    <iframe src="data:text/html,<img src=${server}/data-frame.png>SCRIPT"></iframe>
    <form action="${server}/form" method="post"><input name="a" autofocus onfocus="this.form.submit()"></form>
    <a href="${server}/link" ping="${server}/ping">a</a>
    </body></html>`;
}

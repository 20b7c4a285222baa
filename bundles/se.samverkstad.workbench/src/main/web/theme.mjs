// The colours of the workbench as the variables Designsystemet reads. Each scale is a hue and a chroma; lightness is the
// same for all, so contrast holds for every one. The build stops when a pair of colours that meets on screen is too weak.

const SCALES = {
  neutral: { hue: 230, chroma: 0.012 },
  accent: { hue: 222, chroma: 0.082 },
  info: { hue: 250, chroma: 0.09 },
  success: { hue: 152, chroma: 0.09 },
  warning: { hue: 75, chroma: 0.09 },
  danger: { hue: 25, chroma: 0.14 },
};

// name: [light, dark, share of the chroma in light, share in dark]
const LIGHTNESS = {
  'background-default': [0.976, 0.195, 0.12, 0.25],
  'background-tinted': [0.955, 0.225, 0.25, 0.3],
  'surface-default': [1, 0.232, 0, 0.3],
  'surface-tinted': [0.955, 0.28, 0.2, 0.4],
  'surface-hover': [0.936, 0.31, 0.3, 0.5],
  'surface-active': [0.905, 0.35, 0.4, 0.6],
  'border-subtle': [0.885, 0.37, 0.4, 0.5],
  'border-default': [0.6, 0.62, 0.9, 0.8],
  'border-strong': [0.5, 0.72, 1, 0.8],
  'text-subtle': [0.455, 0.8, 1, 0.9],
  'text-default': [0.26, 0.95, 0.7, 0.3],
  'base-default': [0.465, 0.79, 1, 1],
  'base-hover': [0.41, 0.85, 1, 0.9],
  'base-active': [0.355, 0.89, 1, 0.8],
  'base-contrast-subtle': [0.94, 0.3, 0.3, 0.5],
  'base-contrast-default': [1, 0.18, 0, 0.4],
};

// [ink, grounds, at least]
const PAIRS = [
  ['text-subtle', ['background-default', 'background-tinted', 'surface-default', 'surface-tinted', 'surface-hover'], 4.5],
  ['text-default', ['background-default', 'surface-default', 'surface-tinted', 'surface-hover', 'surface-active'], 7],
  ['base-contrast-default', ['base-default', 'base-hover', 'base-active'], 4.5],
  ['border-default', ['background-default', 'surface-default'], 3],
  ['border-strong', ['background-default', 'surface-default', 'surface-hover'], 3],
];

function linear(lightness, chroma, hue) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hex(lightness, chroma, hue) {
  for (let c = chroma; ; c = Math.max(0, c - 0.002)) {
    const rgb = linear(lightness, c, hue);
    if (c === 0 || rgb.every((v) => v >= -0.0005 && v <= 1.0005)) {
      const bytes = rgb.map((v) => {
        const u = Math.min(1, Math.max(0, v));
        return Math.round(255 * (u <= 0.0031308 ? 12.92 * u : 1.055 * u ** (1 / 2.4) - 0.055));
      });
      return '#' + bytes.map((v) => v.toString(16).padStart(2, '0')).join('');
    }
  }
}

function luminance(colour) {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function check(scale, colours, neutral) {
  for (const mode of [0, 1]) {
    for (const [ink, grounds, least] of PAIRS) {
      for (const ground of grounds) {
        for (const on of [colours, neutral]) {
          const found = contrast(colours[ink][mode], on[ground][mode]);
          if (found < least && !(on === neutral && ink.startsWith('base-'))) {
            throw new Error(`${scale} ${ink} on ${ground}: ${found.toFixed(2)} is less than ${least}`);
          }
        }
      }
    }
  }
}

export function theme() {
  const all = {};
  for (const [scale, { hue, chroma }] of Object.entries(SCALES)) {
    all[scale] = Object.fromEntries(
      Object.entries(LIGHTNESS).map(([name, [light, dark, a, b]]) => [
        name,
        [hex(light, chroma * a, hue), hex(dark, chroma * b, hue)],
      ]),
    );
  }
  for (const scale of Object.keys(all)) {
    check(scale, all[scale], all.neutral);
  }
  const values = Object.entries(all).flatMap(([scale, colours]) =>
    Object.entries(colours).map(([name, [light, dark]]) => `  --ds-color-${scale}-${name}: light-dark(${light}, ${dark});`),
  );
  const chosen = Object.keys(all).map((scale) => {
    const selector = scale === 'accent' ? ':root, [data-color="accent"]' : `[data-color="${scale}"]`;
    const lines = Object.keys(LIGHTNESS).map((name) => `  --ds-color-${name}: var(--ds-color-${scale}-${name});`);
    return `${selector} {\n${lines.join('\n')}\n}`;
  });
  return `@layer ds.theme {\n:root {\n${values.join('\n')}\n}\n${chosen.join('\n')}\n}\n`;
}

import type { ComponentType } from 'react';
import { Face, Head, Jacket, LINE, Neck, Scene, SKIN, Torso, Toque } from '../parts';

/** Black hair parted at the side, a crossed collar, jars of soy sauce behind. */
function ParkMinJun() {
  const hair = '#221c1d';
  return (
    <Scene ground="#cfe3d6">
      <circle cx="160" cy="104" r="88" fill="#e3f0e4" />
      <path d="M0 176q60-34 120-6t200-14v84H0z" fill="#a9ccb6" />
      {[
        [34, 1],
        [286, 0.94],
        [244, 0.6],
        [82, 0.62],
      ].map(([x, scale]) => (
        <g key={x} transform={`translate(${x} 214) scale(${scale})`}>
          <path d="M-22-64h44c18 16 18 56-2 76h-40c-20-20-20-60-2-76z" fill="#7a4630" />
          <path d="M-26-72h52v10h-52z" fill="#93583d" />
          <path d="M-14-82h28l4 10h-36z" fill="#653823" />
          <path d="M-32-34q32 10 64 0" stroke="#93583d" strokeWidth="4" {...LINE} />
        </g>
      ))}
      <Torso fill="#2f5d54" />
      <Neck skin={SKIN.light} />
      <path d="M138 168l34 50-10 22h-26l-20-66z" fill="#3b7267" />
      <path d="M182 168l-38 58 6 14h32l22-66z" fill="#2f5d54" />
      <path d="M138 166l27 42m17-42l-42 66" stroke="#fbf7ee" strokeWidth="9" {...LINE} strokeLinecap="butt" />
      <path d="M150 214l-26 22m26-22l-10 26" stroke="#d8593a" strokeWidth="7" {...LINE} />
      <circle cx="150" cy="214" r="6" fill="#d8593a" />
      <Head skin={SKIN.light} />
      <path
        d="M120 106c-6-36 10-60 42-60 30 0 46 22 38 60-4-3-5-14-7-24-18 0-38-4-50-14-4 10-16 16-17 24-1 6-3 12-6 14z"
        fill={hair}
      />
      <path d="M143 68c-3-8 4-16 14-18" stroke="#4a3f40" strokeWidth="3" {...LINE} />
      <Face skin={SKIN.light} hair={hair} brows="strong" />
    </Scene>
  );
}

/** Curls, a full beard and a red neckerchief before a vine of tomatoes. */
function MarcoRossi() {
  const hair = '#5a3320';
  return (
    <Scene ground="#f6d9a8">
      <path d="M70 240V120a90 90 0 0 1 180 0v120z" fill="#fbe9c9" />
      <path d="M0 22q40 22 78 8t82-8 84 10 76-12" stroke="#5d7f3a" strokeWidth="4" {...LINE} />
      {[
        [28, 52],
        [62, 60],
        [264, 56],
        [298, 46],
        [40, 82],
        [284, 80],
      ].map(([x = 0, y = 0]) => (
        <g key={x}>
          <path d={`M${x} ${y - 16}v-12`} stroke="#5d7f3a" strokeWidth="3" />
          <circle cx={x} cy={y} r="15" fill="#d8432b" />
          <path d={`M${x} ${y - 8}l-9-4 7-1 2-7 2 7 7 1z`} fill="#4a6b2d" />
          <path d={`M${x - 8} ${y + 1}q0-6 5-8`} stroke="#f08a6f" strokeWidth="3" {...LINE} />
        </g>
      ))}
      <Torso fill="#fffaf2" />
      <Jacket cloth="#fff" trim="#dccfba" buttons="#c9b795" />
      <Neck skin={SKIN.olive} />
      <path d="M134 164q26 22 52 0l5 13q-31 26-62 0z" fill="#c8351f" />
      <path d="M156 186l-15 27 20-8 14 10-9-29z" fill="#c8351f" />
      <path d="M154 184q7-5 14 0l-2 8h-9z" fill="#a32713" />
      <Head skin={SKIN.olive} />
      <path
        d="M121 106c-3 34 12 56 39 56s42-22 39-56c-4 8-6 14-11 17-8-5-18-5-28 0-10-5-20-5-28 0-5-3-7-9-11-17z"
        fill={hair}
      />
      <Face skin={SKIN.olive} hair={hair} brows="strong" eyes="smiling" mouth="grin" blush={false} />
      <path d="M160 126c-7-4-17-2-21 6 8 1 15 0 21-3 6 3 13 4 21 3-4-8-14-10-21-6z" fill="#6d4029" />
      <path
        d="M119 104c-10-8-9-22-2-27-4-13 6-23 16-22 5-12 20-14 28-7 10-7 24-3 27 7 11 0 18 11 14 22 8 6 7 20-1 27-2-8-4-13-8-18-9 3-15-1-19-5-8 6-20 6-26 0-7 6-15 6-21 3-3 6-6 12-8 20z"
        fill={hair}
      />
      <path d="M132 66q6-6 12-2m10-6q7-4 12 1m10 8q6-3 11 2" stroke="#7a4a31" strokeWidth="3" {...LINE} />
    </Scene>
  );
}

/** A bob under a flat white cap; the sun, and waves. */
function TanakaYuki() {
  const hair = '#26202b';
  const wave = (x: number, y: number) =>
    [26, 18, 10].map((r) => (
      <circle key={`${x} ${y} ${r}`} cx={x} cy={y} r={r} fill="#34507f" stroke="#dfe8f3" strokeWidth="2.5" />
    ));
  return (
    <Scene ground="#f7e6e0">
      <circle cx="160" cy="98" r="82" fill="#e8604a" />
      {[0, 52, 104, 156, 208, 260, 312].map((x) => wave(x, 206))}
      {[26, 78, 130, 182, 234, 286, 338, -26].map((x) => wave(x, 224))}
      <path
        d="M113 96c0-34 20-50 47-50s47 16 47 50c0 24 4 42 0 58-16 6-30 2-34-8h-26c-4 10-18 14-34 8-4-16 0-34 0-58z"
        fill={hair}
      />
      <Torso fill="#f9f7f3" />
      <Neck skin={SKIN.fair} />
      <path d="M138 168l33 52-8 20h-30l-14-65z" fill="#fff" />
      <path d="M182 168l-40 60 4 12h42l12-65z" fill="#f1ede6" />
      <path d="M138 167l29 47m15-47l-43 68" stroke="#34507f" strokeWidth="8" {...LINE} strokeLinecap="butt" />
      <Head skin={SKIN.fair} jaw={154} />
      <path
        d="M120 118c-4-34 2-54 40-54s44 20 40 54c-7-9-7-20-8-31-10 4-16 1-20-3-12 6-30 6-42 0-2 10-2 24-10 34z"
        fill={hair}
      />
      <path d="M114 78q-2-30 6-38 40-10 80 0 8 8 6 38-46-12-92 0z" fill="#fff" />
      <path d="M114 78q46-12 92 0l-1-12q-45-11-90 0z" fill="#e9e6ea" />
      <Face skin={SKIN.fair} hair={hair} brows="fine" mouth="lips" />
    </Scene>
  );
}

/** The tall hat, round glasses and a silver moustache; copper pans on the wall. */
function DuboisJean() {
  const hair = '#b9bcc4';
  return (
    <Scene ground="#c6d5e8">
      <path d="M0 150h320v90H0z" fill="#b2c5dd" />
      <path d="M8 34h84m136 0h84" stroke="#5b6a80" strokeWidth="5" {...LINE} />
      {[
        [30, 1],
        [72, 0.76],
        [252, 0.8],
        [292, 1],
      ].map(([x, scale]) => (
        <g key={x} transform={`translate(${x} 36) scale(${scale})`}>
          <path d="M0 0v46" stroke="#7d4a2c" strokeWidth="6" {...LINE} />
          <circle cy="68" r="24" fill="#c9733f" />
          <circle cy="68" r="17" fill="#e09a63" />
          <path d="M-10 62q3-8 11-9" stroke="#f6cfa5" strokeWidth="3.5" {...LINE} />
        </g>
      ))}
      <Torso fill="#fdfdfd" />
      <Jacket cloth="#fff" trim="#cfd6e1" buttons="#2f4a7d" />
      <Neck skin={SKIN.fair} />
      <path d="M135 164q25 20 50 0l5 13q-30 24-60 0z" fill="#2f4a7d" />
      <path d="M154 184l-10 22 17-6 13 8-7-24z" fill="#2f4a7d" />
      <path d="M134 176q26 19 52 0" stroke="#fff" strokeWidth="2.5" {...LINE} />
      <Head skin={SKIN.fair} jaw={158} />
      <path d="M121 84h78c3 12 2 24-2 34-4-8-5-14-6-20h-62c-1 6-2 12-6 20-4-10-5-22-2-34z" fill={hair} />
      <path d="M127 90h66v12h-66z" fill={SKIN.fair.base} />
      <Face skin={SKIN.fair} hair="#8f94a0" mouth="hidden" />
      <g stroke="#3a3f4b" strokeWidth="3" fill="#fff" fillOpacity=".28">
        <circle cx="144" cy="110" r="12.5" />
        <circle cx="176" cy="110" r="12.5" />
        <path d="M156.5 109q3.5-3 7 0M131.5 108l-9-2m66 2l9-2" fill="none" strokeLinecap="round" />
      </g>
      <path
        d="M160 127c-5-5-15-4-18 2-3 4-8 5-12 2 3 8 12 10 19 6 5-2 8-4 11-6 3 2 6 4 11 6 7 4 16 2 19-6-4 3-9 2-12-2-3-6-13-7-18-2z"
        fill="#979ca8"
      />
      <path d="M151 140q9 7 18 0" stroke="#8c3b2c" strokeWidth="3" {...LINE} />
      <Toque />
    </Scene>
  );
}

/** A crown of braids with a flower, an embroidered blouse, cut paper above. */
function GarciaMaria() {
  const hair = '#2f1b16';
  const flags = ['#e2568a', '#2f9c8f', '#f28a2e', '#7a4fa3', '#2f9c8f', '#e2568a'];
  return (
    <Scene ground="#fbd38b">
      <circle cx="160" cy="112" r="92" fill="#fde6b6" />
      <path d="M0 12q160 34 320 0" stroke="#8a5a2b" strokeWidth="2.5" {...LINE} />
      {flags.map((fill, at) => {
        const x = 8 + at * 52;
        const y = 15 + 13 * Math.sin(((at + 0.5) / 6) * Math.PI);
        return (
          <g key={at} transform={`translate(${x} ${y})`}>
            <path d="M0 0h44v32l-7.3 7-7.4-7-7.3 7-7.3-7-7.4 7L0 32z" fill={fill} />
            <path d="M22 8l6 7-6 7-6-7zM8 10h5v5H8zm23 0h5v5h-5zM9 24h4v4H9zm22 0h4v4h-4z" fill="#fde6b6" />
          </g>
        );
      })}
      {[
        [30, 1],
        [290, -1],
      ].map(([x, side]) => (
        <g key={x} transform={`translate(${x} 240) scale(${side} 1)`} fill="#4f8a5b">
          <path d="M-15 0v-92a15 15 0 0 1 30 0V0z" />
          <path d="M13-34h12a9 9 0 0 0 9-9v-18a8 8 0 0 1 16 0v22a21 21 0 0 1-21 21H13z" />
          <path d="M-5-84v70M5-84v70" stroke="#7fb488" strokeWidth="2.5" {...LINE} />
          <path d="M0-107l7-9-2 9 8 2-9 5h-8l-9-5 8-2-2-9z" fill="#e2568a" />
        </g>
      ))}
      <Torso fill="#fffaf0" />
      <path d="M108 186q52 44 104 0l12 6q-62 60-128 0z" fill="#c9402b" />
      {[
        [122, 206, '#f2b632'],
        [142, 217, '#2f9c8f'],
        [161, 221, '#f2b632'],
        [180, 217, '#2f9c8f'],
        [200, 206, '#f2b632'],
      ].map(([x, y, fill]) => (
        <circle key={x} cx={x} cy={y} r="5.5" fill={String(fill)} />
      ))}
      <path d="M130 174q6-2 14-4h32q8 2 14 4-8 24-30 24t-30-24z" fill={SKIN.tan.base} />
      <Neck skin={SKIN.tan} />
      <path
        d="M116 116c-8-42 12-66 44-66s52 24 44 66c-3 6-8 8-10 2 0-16-8-30-34-34-26 4-34 18-34 34-2 6-7 4-10-2z"
        fill={hair}
      />
      <Head skin={SKIN.tan} jaw={155} />
      <path d="M121 112c-3-30 8-50 39-50s42 20 39 50c-5-16-16-26-39-32-23 6-34 16-39 32z" fill={hair} />
      <g fill="#3d241d" stroke={hair} strokeWidth="3">
        {[
          [121, 76, -58],
          [131, 60, -38],
          [146, 50, -16],
          [163, 47, 4],
          [179, 52, 24],
          [192, 63, 44],
          [200, 79, 62],
        ].map(([x, y, turn]) => (
          <ellipse key={x} cx={x} cy={y} rx="12" ry="9" transform={`rotate(${turn} ${x} ${y})`} />
        ))}
      </g>
      <g transform="translate(196 64)">
        {[0, 72, 144, 216, 288].map((turn) => (
          <ellipse key={turn} cy="-9" rx="6.5" ry="9" fill="#e2568a" transform={`rotate(${turn})`} />
        ))}
        <circle r="5" fill="#f7c948" />
      </g>
      <Face skin={SKIN.tan} hair={hair} eyes="smiling" mouth="lips" />
      <circle cx="121" cy="130" r="6" fill="#f2b632" />
      <circle cx="199" cy="130" r="6" fill="#f2b632" />
    </Scene>
  );
}

/** Portraits drawn for chefs of this name; everybody else gets one made of parts (`chef-portrait.tsx`). */
export const drawings: Readonly<Record<string, ComponentType>> = {
  'Park Min-jun': ParkMinJun,
  'Marco Rossi': MarcoRossi,
  'Tanaka Yuki': TanakaYuki,
  'Dubois Jean': DuboisJean,
  'Garcia Maria': GarciaMaria,
};

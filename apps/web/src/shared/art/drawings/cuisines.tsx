import type { ComponentType } from 'react';
import { LINE, Scene } from '../parts';
import { Dish, round } from './dish';

/** Bibimbap from above, with small dishes. */
function Korean() {
  const sectors = ['#5e9440', '#e8873a', '#f2e2b8', '#7a4a2e', '#b8402c', '#d9c36a'];
  return (
    <Scene ground="#3c6b5f">
      <path d="M0 0h320v36H0zM0 204h320v36H0z" fill="#356055" />
      <Dish x={160} y={120} r={86} rim="#2c2624" well="#453b37" />
      <g transform="translate(160 120)">
        {round(6, 36, 30).map(([x, y, turn], at) => (
          <g key={turn} transform={`translate(${x} ${y}) rotate(${turn})`}>
            <path d="M-22-18q22-12 44 0l-14 34q-8 6-16 0z" fill={sectors[at]} />
            <path
              d="M-9-14l3 20m6-22v24m9-22l-3 20"
              stroke="#fff"
              strokeOpacity=".35"
              strokeWidth="2.5"
              {...LINE}
            />
          </g>
        ))}
        <path d="M-2-26c14-4 28 6 27 20 4 13-8 25-22 23-14 5-29-4-28-19-4-13 9-25 23-24z" fill="#fffdf6" />
        <circle r="13" cy="-3" fill="#f5a81f" />
        <path d="M-6-7q2-5 7-5" stroke="#fde3a0" strokeWidth="3" {...LINE} />
        {round(7, 22, 10).map(([x, y, turn]) => (
          <ellipse
            key={turn}
            cx={x}
            cy={y}
            rx="2.2"
            ry="1.3"
            fill="#e6cf9a"
            transform={`rotate(${turn} ${x} ${y})`}
          />
        ))}
      </g>
      <Dish x={44} y={60} r={33} rim="#f6f1e7" well="#fffdf8" />
      <path
        d="M28 60q6-14 16-4t16-4M26 68q8-10 18-2t18-2M34 76q8-8 20-2"
        stroke="#d2402a"
        strokeWidth="6"
        {...LINE}
      />
      <Dish x={44} y={172} r={33} rim="#f6f1e7" well="#fffdf8" />
      <path
        d="M28 168q8-10 16 0t16 0M28 178q8-10 16 0t16 0M32 160q8-8 16-1"
        stroke="#4f8a3c"
        strokeWidth="5"
        {...LINE}
      />
      <g stroke="#d9b15d" {...LINE}>
        <path d="M284 92v124M300 92v124" strokeWidth="5" />
      </g>
      <Dish x={290} y={46} r={28} rim="#f6f1e7" well="#fffdf8" />
      <path
        d="M278 46q0-8 8-8t8 8-8 8-8-8zm14-6q8-2 10 6t-6 9"
        fill="#f0c64f"
        stroke="#d79a2a"
        strokeWidth="2"
      />
    </Scene>
  );
}

/** A nest of spaghetti with tomato and basil. */
function Italian() {
  return (
    <Scene ground="#b9452f">
      <g stroke="#fff" strokeOpacity=".14" strokeWidth="20">
        <path d="M30-10v260M90-10v260M150-10v260M210-10v260M270-10v260M-10 30h340M-10 90h340M-10 150h340M-10 210h340" />
      </g>
      <Dish x={160} y={120} r={96} rim="#fffaf1" well="#f4e9d8" />
      <g transform="translate(160 122)">
        <circle r="58" fill="#eebf57" />
        <g stroke="#f9da8a" strokeWidth="4.5" {...LINE}>
          <path d="M-52-8c6-36 60-58 92-24M-46 24c-22-34 10-78 52-72M-20 48c-44-10-50-70-6-84M20 50c-54 14-88-40-50-74M46 28c-24 42-92 26-84-22M52-8c6 46-58 68-82 26M34-40c34 24 20 80-24 80M-30-6c2-32 54-36 58-2M-16 18c-18-22 12-48 32-30 18 20-8 44-26 32" />
        </g>
        <g stroke="#d79a31" strokeWidth="2" {...LINE}>
          <path d="M-40-34c20-22 58-20 76 4M-54 12c4 30 36 46 62 36M50 20c-8 16-20 26-34 30" />
        </g>
        <path d="M-20-14c8-16 36-16 42 2 10 14-4 28-20 26-18 4-32-12-22-28z" fill="#cf3420" />
        <path d="M-10-8q8-8 18-4M-4 6q8 4 14-2" stroke="#ee7a5c" strokeWidth="4" {...LINE} />
        <g fill="#3f7d35" stroke="#2d5f27" strokeWidth="1.5">
          <path d="M2-10c-4-18 12-28 26-26 0 16-10 28-26 26z" />
          <path d="M0-8c-20 4-30-10-30-24 16 0 30 8 30 24z" />
        </g>
        <path d="M4-12l16-16M-3-12l-18-14" stroke="#7fb26b" strokeWidth="2" {...LINE} />
        <g fill="#fff6df">
          <path d="M-34 30l10-4 2 6-10 3zM24 34l9-6 4 5-9 6zM-44-20l8-7 4 5-8 6z" />
        </g>
      </g>
      <g fill="none" stroke="#e9edf1" strokeWidth="6" strokeLinecap="round">
        <path d="M294 226V104M282 40v38q0 26 12 26t12-26V40M294 40v50" />
      </g>
      <circle cx="30" cy="42" r="24" fill="#d8432b" />
      <path d="M30 32l-14-6 11-2 3-12 3 12 11 2z" fill="#3f7d35" />
      <path d="M16 46q0-12 9-15" stroke="#f4927a" strokeWidth="4" {...LINE} />
      <circle cx="22" cy="204" r="34" fill="#f3e3c4" />
      <circle cx="22" cy="204" r="24" fill="#a9b544" />
    </Scene>
  );
}

function Nigiri({
  x,
  y,
  fish,
  line,
}: Readonly<Record<'x' | 'y', number>> & Readonly<Record<'fish' | 'line', string>>) {
  return (
    <g transform={`translate(${x} ${y}) rotate(-18)`}>
      <rect x="-32" y="-13" width="64" height="30" rx="14" fill="#fffdf6" />
      <path d="M-36-8q2-14 16-14h40q14 0 16 14 1 12-12 14-24-6-48 0-13-2-12-14z" fill={fish} />
      <path
        d="M-20-19q4 10-2 22M-4-21q4 12-1 22M12-21q4 12 0 22M26-18q3 10 0 20"
        stroke={line}
        strokeWidth="3"
        {...LINE}
      />
    </g>
  );
}

/** Nigiri and rolls on a board. */
function Japanese() {
  return (
    <Scene ground="#e9dcc9">
      <g stroke="#dccab0" strokeWidth="3">
        <path d="M0 24h320M0 72h320M0 120h320M0 168h320M0 216h320" />
      </g>
      <rect x="31" y="47" width="220" height="160" rx="16" fill="#000" opacity=".14" />
      <rect x="26" y="38" width="220" height="160" rx="16" fill="#39404d" />
      <path d="M46 58h60M160 180h64" stroke="#4d5666" strokeWidth="4" {...LINE} />
      <Nigiri x={78} y={84} fish="#f2825a" line="#fbc0a2" />
      <Nigiri x={152} y={78} fish="#c73a45" line="#e0737a" />
      <g transform="translate(78 148) rotate(-18)">
        <rect x="-32" y="-13" width="64" height="30" rx="14" fill="#fffdf6" />
        <rect x="-36" y="-22" width="72" height="24" rx="6" fill="#f4c64b" />
        <rect x="-8" y="-23" width="16" height="41" rx="3" fill="#22302b" />
      </g>
      {[
        [146, 146],
        [190, 150],
        [206, 106],
      ].map(([x, y], at) => (
        <g key={x} transform={`translate(${x} ${y})`}>
          <circle r="21" fill="#22302b" />
          <circle r="16" fill="#fffdf6" />
          <circle r="7" fill={['#f2825a', '#5e9440', '#c73a45'][at]} />
        </g>
      ))}
      <path d="M214 66c0-10 18-12 18 0s-4 12-9 12-9-2-9-12z" fill="#9bc067" />
      <ellipse cx="285" cy="75" rx="28" ry="28" fill="#000" opacity=".12" />
      <circle cx="282" cy="70" r="28" fill="#34507f" />
      <circle cx="282" cy="70" r="20" fill="#2a1a14" />
      <path d="M270 64q4-8 12-8" stroke="#6b4a38" strokeWidth="3" {...LINE} />
      <g stroke="#a53b2d" strokeWidth="6" {...LINE}>
        <path d="M262 224l36-108M280 230l32-104" />
      </g>
      <path d="M254 202h24" stroke="#34507f" strokeWidth="10" {...LINE} />
    </Scene>
  );
}

/** A tarte Tatin, wine and a copper pan. */
function French() {
  return (
    <Scene ground="#31446b">
      <path d="M0 0l320 240M-80 60l240 180M80-60l320 240" stroke="#3a5079" strokeWidth="26" />
      <Dish x={150} y={124} r={94} rim="#fffaf1" well="#f1e6d6" />
      <g transform="translate(150 124)">
        <circle r="66" fill="#b56a2b" />
        {round(22, 66).map(([x, y, turn]) => (
          <circle key={turn} cx={x} cy={y} r="9.5" fill="#cf8a42" />
        ))}
        <circle r="62" fill="#c9782c" />
        {round(12, 43).map(([x, y, turn]) => (
          <g key={turn} transform={`translate(${x} ${y}) rotate(${turn})`}>
            <path d="M-12 16c-8-16-4-34 12-34s20 18 12 34q-12-6-24 0z" fill="#f0ae45" />
            <path d="M-6 8c-3-10 0-18 6-20" stroke="#fbd38c" strokeWidth="3.5" {...LINE} />
          </g>
        ))}
        {round(6, 15).map(([x, y, turn]) => (
          <ellipse
            key={turn}
            cx={x}
            cy={y}
            rx="9"
            ry="13"
            fill="#f5bb58"
            stroke="#c9782c"
            strokeWidth="2"
            transform={`rotate(${turn} ${x} ${y})`}
          />
        ))}
        <circle r="6" fill="#fbd38c" />
      </g>
      <circle cx="281" cy="57" r="34" fill="#000" opacity=".14" />
      <circle cx="278" cy="52" r="34" fill="#eef2f8" opacity=".85" />
      <circle cx="278" cy="52" r="27" fill="#7c1f36" />
      <path d="M260 46q4-12 16-14" stroke="#c06a80" strokeWidth="4" {...LINE} />
      <g transform="translate(276 178)">
        <path d="M22 22l40 40" stroke="#7d4a2c" strokeWidth="13" {...LINE} />
        <circle r="36" fill="#c9733f" />
        <circle r="28" fill="#e2903f" />
        <path d="M-14-8q6-8 14 0t14 0" stroke="#f8d28e" strokeWidth="4" {...LINE} />
        <path d="M-8 8c6-8 18-4 16 6-8 6-18 4-16-6z" fill="#fff3dc" />
        <path d="M-18 2l6 6m18-20l5 5" stroke="#4d7d3d" strokeWidth="4" {...LINE} />
      </g>
      <g transform="translate(28 36) rotate(-28)">
        <path
          d="M-30 16c-10-26 16-40 34-34 24-4 42 18 28 36-6-10-16-15-30-14-14-1-24 4-32 12z"
          fill="#d9933f"
        />
        <path d="M-16 4l-8-12m22 9l-2-18m18 20l8-14" stroke="#b06f26" strokeWidth="3.5" {...LINE} />
      </g>
    </Scene>
  );
}

/** Three tacos, lime and salsa. */
function Mexican() {
  return (
    <Scene ground="#1f8a83">
      <path
        d="M0 28l20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16"
        stroke="#f6b73c"
        strokeWidth="7"
        {...LINE}
      />
      <path
        d="M0 226l20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16 20-16 20 16"
        stroke="#e2568a"
        strokeWidth="7"
        {...LINE}
      />
      <ellipse cx="137" cy="128" rx="120" ry="82" fill="#000" opacity=".14" />
      <ellipse cx="134" cy="120" rx="120" ry="82" fill="#fdf3e0" />
      <ellipse cx="134" cy="120" rx="100" ry="66" fill="#f5e3c6" />
      {[
        [62, 128],
        [130, 112],
        [198, 128],
      ].map(([x, y], at) => (
        <g key={x} transform={`translate(${x} ${y}) rotate(${at * 9 - 9})`}>
          <path d="M-38 20c-6-46 10-66 38-66s44 20 38 66z" fill="#e0a63e" />
          <g>
            <circle cx="-24" cy="-16" r="11" fill="#7fae45" />
            <circle cx="-9" cy="-26" r="12" fill="#b5402c" />
            <circle cx="9" cy="-26" r="11" fill="#7fae45" />
            <circle cx="24" cy="-15" r="11" fill="#c75b2e" />
            <circle cx="-30" cy="2" r="9" fill="#e8e3ce" />
            <circle cx="31" cy="2" r="9" fill="#b5402c" />
          </g>
          <path d="M-38 26c-2-34 14-46 38-46s40 12 38 46q-38 10-76 0z" fill="#f7ca6b" />
          <path
            d="M-20 8h.1M-4-4h.1M12 10h.1M22 0h.1M-12 18h.1M4 20h.1"
            stroke="#dc9d3a"
            strokeWidth="5"
            {...LINE}
          />
        </g>
      ))}
      <circle cx="283" cy="79" r="31" fill="#000" opacity=".14" />
      <circle cx="280" cy="74" r="31" fill="#4b3f3b" />
      <circle cx="280" cy="74" r="23" fill="#d2402a" />
      <path d="M268 72h.1M280 64h.1M290 74h.1M276 84h.1" stroke="#f4a58f" strokeWidth="5" {...LINE} />
      <path d="M288 84l6-6" stroke="#5e9440" strokeWidth="5" {...LINE} />
      {[
        [272, 152, 20],
        [290, 186, -30],
      ].map(([x, y, turn]) => (
        <g key={y} transform={`translate(${x} ${y}) rotate(${turn})`}>
          <circle r="22" fill="#6da53a" />
          <circle r="17" fill="#d9eaa4" />
          <path d="M0-14v28M-12-7l24 14M-12 7l24-14" stroke="#9dc75a" strokeWidth="3" {...LINE} />
        </g>
      ))}
    </Scene>
  );
}

/** A place laid for anything. */
function AnyCuisine() {
  return (
    <Scene ground="#7a6a8f">
      <Dish x={160} y={120} r={84} rim="#fffaf4" well="#f1e7dc" />
      <circle cx="160" cy="120" r="46" fill="none" stroke="#dccbb8" strokeWidth="3" />
      <g fill="#5e9440" stroke="#43702d" strokeWidth="2">
        <path d="M160 120c-6-26 14-38 32-36 0 22-12 38-32 36z" />
        <path d="M158 122c-26 4-38-12-36-30 20-2 36 10 36 30z" />
        <path d="M160 124c20 6 24 24 14 38-18-6-24-22-14-38z" />
      </g>
      <g fill="none" stroke="#f3eef7" strokeWidth="7" strokeLinecap="round">
        <path
          d="M42 210V104M30 34v38q0 28 12 28t12-28V34M42 34v50M278 210V34q-20 20-18 86h18"
          strokeLinejoin="round"
        />
      </g>
    </Scene>
  );
}

export const drawings: Readonly<Record<string, ComponentType>> = {
  korean: Korean,
  italian: Italian,
  japanese: Japanese,
  french: French,
  mexican: Mexican,
  any: AnyCuisine,
};

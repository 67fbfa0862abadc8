import { Face, Head, LINE, Neck, SKIN, Toque } from '../parts';

const GLASS = 'M-15-44q-2 30 15 32 17-2 15-32zM0-12V12M-12 14q12-5 24 0';

function Place({ x, y }: Readonly<Record<'x' | 'y', number>>) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <ellipse cy="5" rx="78" ry="25" fill="#6b3a22" opacity=".16" />
      <ellipse rx="76" ry="24" fill="#fff" />
      <ellipse rx="54" ry="16" fill="#f3e6d6" />
      <ellipse cy="-3" rx="26" ry="9" fill="#d8593a" />
      <path d="M-16-6q8-8 18-4 12-4 18 4" stroke="#6fa04b" strokeWidth="6" {...LINE} />
      <path d="M-98 8l8-22m188 22l-8-22m20 20l-9-22" stroke="#c9bdb0" strokeWidth="5" {...LINE} />
    </g>
  );
}

/** An evening: the window over Seoul, a chef at work, a table laid for two. */
function Hero() {
  return (
    <svg
      viewBox="0 0 640 520"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
      className="block size-full"
    >
      <path d="M0 0h640v520H0z" fill="#f2c898" />
      <path d="M0 250h640v270H0z" fill="#e9b681" />
      <path d="M44 56h236v220H44z" fill="#fff4e3" />
      <path d="M56 68h212v196H56z" fill="#34406f" />
      <path d="M56 168q106-34 212 0v96H56z" fill="#8c5a86" />
      <path d="M56 210q106-26 212 0v54H56z" fill="#e88a6a" />
      <circle cx="222" cy="108" r="19" fill="#ffe9b8" />
      <circle cx="213" cy="103" r="17" fill="#34406f" />
      <path
        d="M84 96h.1M120 120h.1M158 88h.1M98 142h.1M246 150h.1"
        stroke="#fff3d0"
        strokeWidth="4"
        {...LINE}
      />
      <path d="M56 264v-30q20-8 38-20 15-10 30 0 44 28 144 16v34z" fill="#2b2f52" />
      <path d="M109 222v-42m-6 42v-20h12v20" stroke="#2b2f52" strokeWidth="5" {...LINE} />
      <path
        d="M80 252h.1M104 246h.1M180 244h.1M206 250h.1M236 246h.1M160 254h.1"
        stroke="#ffd27a"
        strokeWidth="5"
        {...LINE}
      />
      <path d="M162 68v196M56 166h212" stroke="#fff4e3" strokeWidth="9" />
      <path d="M34 272h256v14H34z" fill="#fffaf0" />
      <g fill="#c9733f">
        <path d="M330 0h3v64h-3zM588 0h3v84h-3z" />
        <path d="M300 96a32 34 0 0 1 63 0zM558 116a32 34 0 0 1 63 0z" />
      </g>
      <g fill="#fff0c4">
        <circle cx="331.5" cy="98" r="58" opacity=".28" />
        <circle cx="589.5" cy="118" r="58" opacity=".28" />
        <path d="M320 96h23a11.5 9 0 0 1-23 0zM578 116h23a11.5 9 0 0 1-23 0z" />
      </g>
      <path d="M520 196h120v8H520z" fill="#a8653c" />
      <path d="M536 196v-30h22v30zM566 196v-22h26v22zM602 196v-36q9-10 18 0v36z" fill="#fff4e3" />
      <path d="M538 178h18m12 6h22m14-8h14" stroke="#d8593a" strokeWidth="6" />

      <g transform="translate(242 46) scale(1.22)">
        <path d="M72 260c0-56 26-78 66-85h44c40 7 66 29 66 85z" fill="#fffdf8" />
        <path d="M112 260v-66q48-18 96 0v66z" fill="#2f5d54" />
        <path d="M124 196q-4-14 10-22m62 22q4-14-10-22" stroke="#2f5d54" strokeWidth="7" {...LINE} />
        <Neck skin={SKIN.olive} />
        <path d="M134 164q26 22 52 0l5 13q-31 26-62 0z" fill="#c13a16" />
        <Head skin={SKIN.olive} />
        <path d="M121 84h78c3 12 2 22-2 32-4-8-5-13-6-19h-62c-1 6-2 11-6 19-4-10-5-20-2-32z" fill="#3b2417" />
        <path d="M127 90h66v9h-66z" fill={SKIN.olive.base} />
        <Face skin={SKIN.olive} hair="#3b2417" eyes="smiling" mouth="grin" />
        <Toque />
      </g>
      <path d="M352 302q-10 30-44 34" stroke="#fffdf8" strokeWidth="38" {...LINE} />
      <path d="M306 316q-4 20 4 38" stroke="#e7ddcf" strokeWidth="4" {...LINE} />
      <path d="M522 302q22 34-14 50" stroke="#fffdf8" strokeWidth="38" {...LINE} />
      <circle cx="296" cy="337" r="15" fill={SKIN.olive.base} />
      <circle cx="494" cy="354" r="15" fill={SKIN.olive.base} />

      <path d="M190 332l106 5" stroke="#4a3128" strokeWidth="12" {...LINE} />
      <path d="M116 322h118l-12 32q-46 12-94 0z" fill="#3a302d" />
      <ellipse cx="175" cy="322" rx="59" ry="11" fill="#55463f" />
      <path d="M132 320q20-10 42-2t44 0" stroke="#f2b23c" strokeWidth="9" {...LINE} />
      <g>
        <circle cx="150" cy="286" r="9" fill="#d8432b" />
        <circle cx="196" cy="270" r="8" fill="#f2b23c" />
        <circle cx="206" cy="300" r="7" fill="#d8432b" />
        <path d="M168 262q10-12 18 0-8 10-18 0zM132 306q4-13 15-6-3 11-15 6z" fill="#6fa04b" />
      </g>
      <path
        d="M170 236q-12-14 0-28t0-28m24 52q-10-12 0-24t0-24"
        stroke="#fffdf8"
        strokeOpacity=".75"
        strokeWidth="6"
        {...LINE}
      />

      <path d="M0 362h640v90H0z" fill="#9c5a38" />
      <path d="M0 354h640v16H0z" fill="#c98252" />
      <path d="M118 346h116v10H118z" fill="#3a302d" />
      <path d="M552 354q-4-30 22-30t22 30z" fill="#6fa04b" />
      <circle cx="608" cy="342" r="13" fill="#d8432b" />
      <path d="M456 350h58" stroke="#f3e6d6" strokeWidth="9" {...LINE} />
      <path d="M30 354v-40h34v40zM72 354v-28h26v28z" fill="#fff4e3" />
      <path
        d="M47 314q-18-18-4-34m4 34q0-24 16-30m-16 30q16-6 22-20"
        stroke="#4f7d3d"
        strokeWidth="6"
        {...LINE}
      />

      <path d="M0 428q320-44 640 0v92H0z" fill="#fffaf2" />
      <path d="M0 428q320-44 640 0v12q-320-44-640 0z" fill="#f1dfc9" />
      <Place x={134} y={470} />
      <Place x={506} y={470} />
      <ellipse cx="320" cy="470" rx="62" ry="16" fill="#6b3a22" opacity=".14" />
      <path d="M300 468v-26q20-8 40 0v26q-20 8-40 0z" fill="#34507f" />
      <path d="M320 444V396m-8 48l-20-38m36 38l20-40" stroke="#4f7d3d" strokeWidth="5" {...LINE} />
      <g fill="#e2568a">
        <circle cx="320" cy="388" r="15" />
        <circle cx="288" cy="402" r="12" fill="#f2b23c" />
        <circle cx="352" cy="400" r="13" fill="#d8593a" />
      </g>
      <g fill="#ffe7a8">
        <circle cx="258" cy="406" r="24" opacity=".45" />
        <circle cx="384" cy="406" r="24" opacity=".45" />
        <path d="M258 394q9 12 0 18-9-6 0-18zM384 394q9 12 0 18-9-6 0-18z" fill="#f59a2e" />
        <path d="M253 414h10v44h-10zM379 414h10v44h-10z" fill="#fff" />
        <path d="M244 458h28v8h-28zM370 458h28v8h-28z" fill="#c98252" />
      </g>
      <g fill="#b23a4d" fillOpacity=".85" stroke="#d6cabd" strokeWidth="3" strokeLinecap="round">
        <path d={GLASS} transform="translate(222 446)" />
        <path d={GLASS} transform="translate(420 446)" />
      </g>
    </svg>
  );
}

export const drawings = { hero: Hero };

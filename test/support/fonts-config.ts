/** Names that pages, stylesheets and the browser ask for, and what stands in for each. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  'Noto Sans': [
    'system-ui',
    'sans-serif',
    'serif',
    'Segoe UI Variable Text',
    'Segoe UI',
    '-apple-system',
    'Arial',
    'Helvetica',
    'Times New Roman',
    'cursive',
    'fantasy',
  ],
  UnifontExMono: ['monospace', 'Monospace', 'Courier New'],
}

/**
 * A configuration for fontconfig that knows the fonts of one folder alone. How letters are drawn is
 * fixed as well: hinting and subpixels differ by machine too.
 */
export function fontsConfiguration(folder: string): string {
  const aliases = Object.entries(standIns).flatMap(([family, names]) =>
    names.map(
      name => `  <match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="same"><string>${family}</string></edit>
  </match>`,
    ),
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}/files</dir>
  <cachedir>${folder}/cache</cachedir>
${aliases.join('\n')}
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
    <edit name="embeddedbitmap" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>
`
}

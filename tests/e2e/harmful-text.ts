/** A text that tries to be a script in a page and a command in a spreadsheet. */
export const HARMFUL_TEXT = `<script>document.title='hacked'</script> =cmd|' /C calc'!A0`;

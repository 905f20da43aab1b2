/**
 * The one look of note, letters and public page: on a screen, on A4 and in
 * black and white. Nothing is said by colour alone, and nothing is loaded.
 */
export const STYLE = `
body{margin:0;background:#fff}
.report{box-sizing:border-box;max-width:190mm;margin:0 auto;padding:8mm 6mm;color:#1a1a1a;background:#fff;font:10.5pt/1.42 Arial,Arimo,"Liberation Sans",sans-serif;overflow-wrap:break-word}
.report h1{margin:0 0 2mm;font-size:17pt;line-height:1.2}
.report h2{margin:8mm 0 2mm;font-size:13pt;line-height:1.25}
.report h3{margin:5mm 0 1.5mm;font-size:10.5pt;line-height:1.3}
.report h2,.report h3,.report caption{break-after:avoid}
.report p,.report ul,.report ol,.report dl{margin:0 0 2mm}
.report ul,.report ol{padding-left:6mm;list-style:disc}
.report ol{list-style:decimal}
.report li{margin:0 0 1.2mm}
.report li,.report tr,.report dl>div{break-inside:avoid}
.report p{orphans:3;widows:3}
.report a{color:#0b4a9e}
.report small,.report .gray{color:#555}
.report small{display:block;font-size:8pt;line-height:1.3}
.report header{margin:0 0 5mm;padding:0 0 3mm;border-bottom:.7mm solid #1a1a1a}
.report .kind{margin:0 0 1mm;font-size:9pt;letter-spacing:.04em;text-transform:uppercase}
.report .state{padding:2mm 3mm;border:.4mm solid #1a1a1a}
.report table{width:100%;margin:2mm 0 5mm;border-collapse:collapse;font-size:9pt;line-height:1.3}
.report caption{padding:0 0 1.5mm;font-weight:bold;text-align:left}
.report thead{display:table-header-group}
.report th,.report td{padding:1.1mm 1.6mm;border-bottom:.2mm solid #999;font-weight:normal;text-align:left;vertical-align:top}
.report thead th{border-top:.4mm solid #1a1a1a;border-bottom:.4mm solid #1a1a1a;background:#f0f0f0;font-weight:bold;font-size:8.5pt;overflow-wrap:normal;vertical-align:bottom}
.report tbody+tbody .part th,.report .part th{padding-top:2.4mm;font-weight:bold}
.report .part{break-after:avoid}
.report th[scope=row],.report td,.report p,.report li,.report h1{overflow-wrap:anywhere}
.report tfoot{display:table-row-group}
.report tfoot th,.report tfoot td{border-top:.4mm solid #1a1a1a;font-weight:bold}
.report .n{text-align:right;font-variant-numeric:tabular-nums}
.report .n,.report .s,.report .no{width:1%;overflow-wrap:normal}
.report td.n,.report td.s,.report .no,.report td.n small{white-space:nowrap}
.report td b{font-size:9.5pt}
.report svg{display:block;width:22mm;height:2.2mm;margin:.8mm 0 .6mm auto}
.report .d{white-space:nowrap}
.report dl{display:flex;flex-wrap:wrap;gap:3mm}
.report dl>div{flex:1 1 30mm;box-sizing:border-box;padding:2.5mm 3mm;border:.3mm solid #999}
.report dt{font-size:8.5pt;color:#555}
.report dd{margin:0;font-size:15pt;font-weight:bold;line-height:1.25}
.report dd small{font-weight:normal}
.report .sign{margin-top:10mm;break-before:avoid}
.report footer{margin-top:8mm;padding-top:2mm;border-top:.2mm solid #999;font-size:8.5pt;color:#555}
.report .sheet+.sheet{break-before:page}
.report .new{break-before:page}
@page{size:A4;margin:14mm 14mm 16mm 18mm;@bottom-right{content:counter(page);font:8pt Arial,Arimo,sans-serif}}
@media screen{.report .sheet+.sheet{margin-top:14mm;padding-top:10mm;border-top:.3mm dashed #999}}
@media screen and (max-width:480px){.report .wide{overflow-x:auto}}
@media print{.report{max-width:none;padding:0 .3mm}.report,.report thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}.report a{color:inherit}}
`.replace(/\n/g, '');

/** The agencies whose name after a place makes a dateline by itself. */
const AGENCIES = new Set([
  ...(
    'ap afp reuters dpa ansa efe upi tass тасс риа интерфакс interfax interfax.ru унн укрінформ xinhua pti ani ians ' +
    'bloomberg cnn cnnmoney bbc kyodo yonhap lusa apa ots sda awp ats belga anp ntb tt ritzau stt pap ' +
    'čtk čtk/ap mti aa iha dha απε-μπε aap pa cp rns kna epd sid antara kompas.com tempo.co ttxvn agerpres ' +
    'adnkronos askanews agi télam prnewswire accesswire رويترز واس وام بترا سانا قنا كونا وفا भाषा ' +
    '路透 路透社 法新社 美联社 美聯社 新华社 新華社 中新社 中央社 共同社 共同通信 時事通信 ロイター 연합뉴스 뉴시스 뉴스1'
  ).split(' '),
  'europa press',
  'риа новости',
  'ria novosti',
  'cnn indonesia',
  'business wire',
  'globe newswire',
  'أ ف ب',
  'د ب أ',
  'associated press',
  'agence france-presse',
  'xinhua news agency',
  'press association',
  'deutsche presse-agentur',
  'press trust of india',
  'bbc news',
  'al jazeera',
  'al jazeera english',
  'staff and agencies',
  'our correspondent and agencies',
]);

/** No agency's name is longer, in characters. */
const MAX_LENGTH = 40;

/** Whether a text is the name of an agency. */
export function isAgency(text: string): boolean {
  return text.length <= MAX_LENGTH && AGENCIES.has(text.toLowerCase().replace(/^the /, ''));
}

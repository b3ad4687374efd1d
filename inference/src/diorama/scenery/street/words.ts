/** What is written up in a street in the tongue of its town: over shops, on telephone boxes, at newspaper stands. */
import type { Nation } from '../../place/nation.ts'
import { TRADES, type Trade } from '../../place/trade.ts'

/** In the order of the trades. */
const SHOPS: Partial<Record<Nation, string>> = {
  french: 'BOULANGERIE|CAFÉ DES ARTS|LIBRAIRIE|TABAC|BRASSERIE|FLEURS|HÔTEL|CINÉMA|VINS|CHAPEAUX|FROMAGES|CHAUSSURES',
  british: 'BAKERY|TEA ROOMS|BOOKS|TOBACCO|THE CROWN|FLOWERS|HOTEL|CINEMA|WINES|HATTER|CHEESE|SHOES',
  german: 'BÄCKEREI|CAFÉ KRANZ|BÜCHER|TABAK|BIERSTUBE|BLUMEN|HOTEL|KINO|WEINE|HÜTE|KÄSE|SCHUHE',
  italian: 'PANIFICIO|CAFFÈ ROMA|LIBRERIA|TABACCHI|TRATTORIA|FIORI|ALBERGO|CINEMA|VINI|CAPPELLI|FORMAGGI|SCARPE',
  spanish: 'PANADERÍA|CAFÉ DEL SOL|LIBRERÍA|ESTANCO|TABERNA|FLORES|HOTEL|CINE|VINOS|SOMBREROS|QUESOS|ZAPATOS',
  cuban: 'PANADERÍA|CAFÉ HABANA|LIBRERÍA|TABACOS|BODEGUITA|FLORES|HOTEL|CINE|RON|SOMBREROS|FRUTAS|ZAPATOS',
  russian: 'БУЛОЧНАЯ|КАФЕ|КНИГИ|ТАБАК|РЕСТОРАН|ЦВЕТЫ|ОТЕЛЬ|КИНО|ВИНА|ШЛЯПЫ|СЫРЫ|ОБУВЬ',
  continental: 'BISTRO|CAFÉ|GALERIE|TABAK|BAR|FLORA|HOTEL|KINO|VINO|MODA|DELI|SALON',
}
const PLAIN = 'BAKERY|CAFE|BOOKS|TOBACCO|TAVERN|FLOWERS|HOTEL|CINEMA|WINE|HATS|CHEESE|SHOES'

export const shopWord = (nation: Nation, trade: Trade): string =>
  (SHOPS[nation] ?? PLAIN).split('|')[TRADES.indexOf(trade)] ?? ''

/** Newspapers and the telephone. */
const STANDS: Partial<Record<Nation, readonly [news: string, phone: string]>> = {
  french: ['JOURNAUX', 'TÉLÉPHONE'],
  british: ['NEWS', 'TELEPHONE'],
  german: ['ZEITUNGEN', 'TELEFON'],
  italian: ['GIORNALI', 'TELEFONO'],
  spanish: ['PRENSA', 'TELÉFONO'],
  russian: ['ПЕЧАТЬ', 'ТЕЛЕФОН'],
  continental: ['PRESS', 'TELEFON'],
  indian: ['NEWS', 'STD ISD PCO'],
  arabian: ['PRESSE', 'TÉLÉPHONE'],
}
export const newsWord = (nation: Nation): string => STANDS[nation]?.[0] ?? 'NEWS'
export const phoneWord = (nation: Nation): string => STANDS[nation]?.[1] ?? 'TELEPHONE'

/** Over the door of a railway station. */
const STATIONS: Partial<Record<Nation, string>> = {
  french: 'GARE',
  german: 'BAHNHOF',
  italian: 'STAZIONE',
  spanish: 'ESTACIÓN',
  russian: 'ВОКЗАЛ',
}
export const stationWord = (nation: Nation): string => STATIONS[nation] ?? 'STATION'

/** What posters on a pillar call to. */
const SHOWS: Partial<Record<Nation, readonly string[]>> = {
  french: ['OPÉRA', 'JAZZ', 'BAL', 'CIRQUE', 'FILM'],
  german: ['OPER', 'JAZZ', 'BALL', 'ZIRKUS', 'FILM'],
  italian: ['OPERA', 'JAZZ', 'BALLO', 'CIRCO', 'FILM'],
  spanish: ['ÓPERA', 'JAZZ', 'BAILE', 'CIRCO', 'CINE'],
  russian: ['ОПЕРА', 'БАЛЕТ', 'ЦИРК', 'КИНО', 'ДЖАЗ'],
}
export const showWord = (nation: Nation, n: number): string =>
  (SHOWS[nation] ?? ['OPERA', 'JAZZ', 'BALL', 'CIRCUS', 'FILM'])[n % 5] ?? ''

import './every-language.ts';
import { lists as kk } from './words/kk.ts';
import { lists as ru } from './words/ru.ts';
import { lists as uz } from './words/uz.ts';
import { understand } from './words.ts';

/** Imported where the pages are read that are only looked things up on: their words in all languages. */
understand(ru, kk, uz);

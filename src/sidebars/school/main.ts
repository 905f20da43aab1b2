import '../page/base.css';
import './school.css';
import {ask, Failure} from '../page/call';
import {start} from '../page/start';
import {choose} from './choose';
import {panel} from './panel';

start(async page => {
  const {isSetUp, institutions} = await ask('session', {});
  const [only, ...others] = institutions;
  if (!isSetUp) throw new Failure('Книга ещё не настроена.');
  if (!only) {
    throw new Failure(
      'Вашего адреса нет среди адресов учреждений. Проверьте, под той ли учётной записью вы вошли, или напишите методическому центру.',
    );
  }
  const open = async (institution: string) =>
    panel(page, await ask('school-return', {institution}));
  if (others.length === 0) await open(only.code);
  else choose(page, institutions, open);
});

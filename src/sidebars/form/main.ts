import '../page/base.css';
import './form.css';
import {openForm} from './open-form';

const page = document.getElementById('page');
if (!page) throw new Error('the shell has no #page');
openForm(page, page.dataset.view ?? '');

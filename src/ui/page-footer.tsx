import type { Frame } from './frame.ts';
import { ThreadMark } from './marks.tsx';
import { wordsOf } from './words.ts';

export const PageFooter = ({ frame }: { frame: Frame }) => (
  <footer class="foot">
    <div class="wrap foot__row">
      <p class="foot__brand">
        <ThreadMark size={28} />
        <span>
          {frame.brand.title}
          {frame.brand.subtitle && <small>{frame.brand.subtitle}</small>}
        </span>
      </p>
      {frame.footer.length > 0 && (
        <nav aria-label={wordsOf(frame.language ?? frame.locale).footer}>
          <ul class="nav-list">
            {frame.footer.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  </footer>
);

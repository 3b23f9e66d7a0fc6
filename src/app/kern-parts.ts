/** The little of PostCSS's tree that is needed here; PostCSS itself comes with Vite and is never imported. */
type CssNode = {
  type: string;
  remove(): void;
  source?: { input: { file?: string } };
};
type CssRule = CssNode & { selectors: string[]; parent?: CssNode & { name?: string } };
type CssDeclaration = CssNode & {
  prop: string;
  value: string;
  parent?: { nodes: unknown[]; remove(): void };
};
export type CssRoot = {
  walkRules(each: (rule: CssRule) => void): void;
  walkDecls(each: (declaration: CssDeclaration) => void): void;
  walkAtRules(each: (rule: CssNode & { name: string; params: string; nodes?: unknown[] }) => void): void;
  walkComments(each: (comment: CssNode) => void): void;
};

const isKern = (node: CssNode): boolean =>
  /[\\/]@kern-ux[\\/]native[\\/]/.test(node.source?.input.file ?? '');

/** True when every KERN class of the selector is wanted. Selectors without one (resets of elements) are not. */
const isWanted = (selector: string, wanted: ReadonlySet<string>): boolean => {
  const classes = [...selector.matchAll(/\.(kern-[\w-]+)/g)].map((match) => match[1] ?? '');
  return classes.length > 0 && classes.every((name) => wanted.has(name));
};

/** KERN's classes inside `:not(…)` and `:has(…)` only narrow a rule down, so an unwanted one makes the rule moot. */
const keepWantedRules = (root: CssRoot, wanted: ReadonlySet<string>): void => {
  root.walkRules((rule) => {
    if (!isKern(rule) || rule.selectors.every((selector) => selector === ':root')) return;
    const kept = rule.selectors.filter((selector) => isWanted(selector, wanted));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    // Colours by scheme are ours (tokens.css), and so are the fonts.
    if (isKern(rule) && (rule.name === 'font-face' || rule.params.includes('prefers-color-scheme')))
      rule.remove();
  });
};

/** Removes KERN's custom properties that nothing asks for, until none is left that only served another such one. */
const dropUnusedTokens = (root: CssRoot): void => {
  for (let removed = 1; removed > 0; ) {
    const used = new Set<string>();
    root.walkDecls(({ value }) => {
      for (const match of value.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(match[1] ?? '');
    });
    removed = 0;
    root.walkDecls((declaration) => {
      if (declaration.prop.startsWith('--kern-') && !used.has(declaration.prop)) {
        declaration.remove();
        removed += 1;
      }
    });
  }
};

const dropEmpty = (root: CssRoot): void => {
  const isEmpty = (node: { nodes?: unknown[] }) => node.nodes !== undefined && node.nodes.length === 0;
  root.walkRules((rule) => {
    if (isEmpty(rule as { nodes?: unknown[] })) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (isEmpty(rule)) rule.remove();
  });
};

/**
 * A PostCSS plugin that leaves of KERN's stylesheet only the rules of `classes` and the tokens that these and our own
 * rules use. Why: the whole is 340 kB, of which we use less than a tenth.
 */
export const kernParts = (classes: readonly string[]) => ({
  postcssPlugin: 'kern-parts',
  Once(root: CssRoot): void {
    const wanted = new Set(classes);
    root.walkComments((comment) => {
      if (isKern(comment)) comment.remove();
    });
    keepWantedRules(root, wanted);
    dropUnusedTokens(root);
    dropEmpty(root);
  },
});

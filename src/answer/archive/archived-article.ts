import type { Article } from "../../article/article.ts";
import type { Engine } from "../engine.ts";
import { type ArticleTerms, articleTerms } from "./article-terms.ts";

/** An article of an archive, which is opened when it is asked. */
export interface ArchivedArticle {
  readonly article: Article;
  /** What it is found by. Asked for where there are several articles. */
  readonly terms: () => ArticleTerms;
  /** Gives its engine. Whoever makes this sees to it that not all of them stay open. */
  readonly open: () => Engine;
}

/** An article whose engine is open already, and stays so. */
export function archived(engine: Engine): ArchivedArticle {
  let terms: ArticleTerms | undefined;
  return {
    article: engine.article,
    terms: () => {
      terms ??= articleTerms(engine.article);
      return terms;
    },
    open: () => engine,
  };
}

import type { PageDocument, PageElement } from "./page-dom.ts";

/**
 * Takes out of a page what is never the article's text, before Readability looks for that: navigation, forms, banners,
 * boxes that their class or id calls advertisements, related articles, share buttons, newsletters and the like.
 */
export function removeFurniture(document: PageDocument): void {
  for (const emoji of document.querySelectorAll("img.emoji, img.wp-smiley")) {
    emoji.replaceWith(emoji.getAttribute("alt") ?? "");
  }
  for (const element of document.querySelectorAll(NEVER_TEXT)) element.remove();
  const headline = document.querySelector("h1");
  const all = paragraphLength(document);
  for (const element of document.querySelectorAll("[class], [id]")) {
    if (!isNamedFurniture(element)) continue;
    // A page's own frame may be called `with-ads` or `newsletter-open`.
    const holdsArticle = (headline && element.contains(headline)) || element.querySelector("main");
    if (!holdsArticle && paragraphLength(element) <= all * LARGEST_SHARE) element.remove();
  }
}

const NEVER_TEXT = `script, style, template, iframe, form, nav, dialog, button, select, textarea, amp-ad, amp-consent,
  amp-sidebar, amp-social-share, amp-embed, [role=navigation], [role=dialog], [role=search], [role=alertdialog],
  [role=contentinfo]`;

const LARGEST_SHARE = 0.3;

function paragraphLength(element: PageElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll("p")) length += (paragraph.textContent ?? "").length;
  return length;
}

function isNamedFurniture(element: PageElement): boolean {
  if (KEPT.has(element.tagName)) return false;
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const words = named
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
  return words.some((word) => FURNITURE.has(word));
}

const KEPT = new Set(["HTML", "BODY", "MAIN", "ARTICLE", "H1", "H2", "H3"]);

const FURNITURE = new Set(
  `ad ads adslot adbox advert advertisement advertising anzeige werbung sponsored cookie cookies consent cmp gdpr dsgvo
   newsletter share sharing sharebar shariff social socialmedia related recommended recommendations recirculation
   readmore outbrain taboola comments kommentare breadcrumb breadcrumbs paywall-offer subscribe promo tracking pagination`.split(
    /\s+/u,
  ),
);

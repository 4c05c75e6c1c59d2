/** Titles that a server gives instead of a page that it has not got; other words may stand around them. */
export const errorTitles = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    "(?:error |http )?40[34](?:[ :–—-]+(?:error|not found|forbidden|page not found|file not found))?",
    "page (?:not found|cannot be displayed|can.t be displayed|unavailable|no longer available|has moved)",
    "file not found",
    "access (?:to this page has been )?denied",
    "403 forbidden",
    "service unavailable|internal server error|bad gateway|gateway time-?out",
    "just a moment(?:\\.\\.\\.|…)?",
    "attention required!?(?: \\| cloudflare)?",
    "are you a (?:robot|human)\\??",
    "checking your browser(?: before accessing)?",
    "(?:this )?(?:domain|website|site) (?:name )?is (?:for sale|expired|parked)",
    "domain (?:for sale|expired|parking)",
    "account suspended",
    "usurped title",
    "archived copy|archive copy",
    "(?:internet archive )?wayback machine",
    "please enable (?:javascript|cookies)",
    "ошибка 40[34]|страница не найдена|доступ запрещ[её]н|архивированная копия|архивная копия",
    "помилка 404|сторінку не знайдено|архівована копія",
    "fehler 404|seite (?:wurde )?nicht gefunden|zugriff verweigert|archivierte kopie|archivlink",
    "erreur 404|page (?:introuvable|non trouvée)|accès refusé|copie archivée|version archivée",
    "error 404|página no encontrada|acceso denegado|copia archivada",
    "errore 404|pagina non trovata|copia archiviata",
    "página não encontrada|cópia arquivada",
    "pagina niet gevonden|gearchiveerde kopie",
    "nie znaleziono strony|kopia archiwalna",
    "找不到(?:页面|頁面)|页面不存在|存档副本|ページが見つかりません|アーカイブされたコピー",
  ].join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Titles of pages that say nothing of what stands on them; a book may well be called so. */
export const emptyTitles: ReadonlySet<string> = new Set(
  `home|homepage|home page|main page|welcome|index|untitled|untitled document|untitled page|new page|no title|title|title unknown
  |webpage|web page|website|site|document|article|news|news article|blog|blog post|login|log in|sign in|sign up|register|subscribe
  |subscribe to read|loading|redirecting|redirect|search|search results|newspaper|pdf|download|default|test|index of /|view article
  |главная|главная страница|без названия|без заголовка|нет названия|вход|новости|документ|статья|сайт
  |головна|головна сторінка|без назви|новини
  |startseite|home seite|ohne titel|unbenannt|unbenanntes dokument|anmelden|anmeldung|nachrichten|willkommen
  |accueil|page d’accueil|sans titre|document sans titre|connexion|se connecter|actualités|bienvenue
  |inicio|página principal|sin título|noticias|pagina iniziale|senza titolo|notizie|início|página inicial|sem título|notícias
  |strona główna|bez tytułu|startpagina|zonder titel|首页|首頁|主页|无标题|ホーム|無題`
    .split("|")
    .map((title) => title.trim()),
);

package org.nastavnik.website.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/**
 * Reads a section: which required documents it names, by their Russian names in any form of the word, or by the names of
 * the files it links to. Each link, line and heading is looked at by itself, and its first telling word decides, so that
 * «Положение о программе наставничества» is a regulation and no programme.
 */
@Component
public class SectionReader {

    /** A page with less text than this shows nothing. */
    private static final int EMPTY = 40;

    private static final int LONGEST_WORDS = 300;
    private static final int MOST_LINES = 20_000;

    /** Where the section is about mentoring, these names tell enough; «программа» alone may be any programme. */
    private static final Set<SectionDocument> PLAIN =
            EnumSet.of(SectionDocument.IMPLEMENTATION_ORDER, SectionDocument.ROAD_MAP, SectionDocument.INDICATORS);

    private static final String LINES = "a, li, h1, h2, h3, h4, h5, h6, p, td, th, dt, dd, div";

    private static final Pattern ABOUT = Pattern.compile("наставни|целев\\S* модел|цмн|nastavni|mentor");
    private static final Pattern ORDER = Pattern.compile("(?<![а-я])приказ|(?<![a-z])prikaz");
    private static final Pattern ORDER_ABOUT = Pattern.compile("внедр|куратор|vnedr|kurator");
    private static final Pattern APPROVES = Pattern.compile("утвержд|utverzhd|utverjd");
    private static final Map<SectionDocument, Pattern> NAMES = new EnumMap<>(Map.of(
            SectionDocument.REGULATION,
            Pattern.compile("(?<![а-я])положени[еяюий]|(?<![a-z])poloz?j?h?eni"),
            SectionDocument.PROGRAMME,
            Pattern.compile("(?<![а-я])программ|(?<![a-z])programm"),
            SectionDocument.ROAD_MAP,
            Pattern.compile(
                    "(?<![а-я])дорожн\\S+\\s+карт|(?<![а-я])план\\S*\\s+мероприяти|dorozh?n\\S*[ _-]?kart|(?<![a-z])road[ _-]?map"),
            SectionDocument.INDICATORS,
            Pattern.compile("(?<![а-я])показател|(?<![а-я])мониторинг|(?<![a-z])pokazatel|(?<![a-z])monitoring")));

    /**
     * What a page shows.
     *
     * @param empty there is next to no text on it
     * @param found the words that name each document found
     */
    public record Section(boolean empty, Map<SectionDocument, String> found) {

        public List<SectionDocument> missing() {
            return java.util.Arrays.stream(SectionDocument.values())
                    .filter(document -> !found.containsKey(document))
                    .toList();
        }
    }

    /** @param charset as the server names it; else the page's own word, a byte order mark, or what the letters look like */
    public Section read(byte[] body, String charset, URI address) {
        Document page = parse(body, charset, address.toString());
        Map<SectionDocument, String> found = new EnumMap<>(SectionDocument.class);
        boolean section = ABOUT.matcher(
                        plain(page.title() + " " + page.select("h1, h2").text()))
                .find();
        // a menu names programmes of all kinds
        page.select("script, style, noscript, template, nav, header, footer, [hidden]")
                .remove();
        for (Element element :
                page.body().select(LINES).stream().limit(MOST_LINES).toList()) {
            String file = element.normalName().equals("a") ? fileName(element.attr("href")) : "";
            boolean offers = section && !file.isEmpty();
            for (String line : lines(element)) {
                look(line, section, offers, found);
            }
            look(file, section, offers, found);
        }
        return new Section(plain(page.body().text()).length() < EMPTY, found);
    }

    private static Document parse(byte[] body, String charset, String base) {
        try {
            String known = charset == null ? Charsets.guess(body) : charset;
            return Jsoup.parse(new ByteArrayInputStream(body), known, base);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The element's own lines: what stands between line breaks and semicolons, with the texts of small parts inside. */
    private static List<String> lines(Element element) {
        List<String> lines = new ArrayList<>();
        if (element.children().stream()
                .anyMatch(child -> child.isBlock() && !child.normalName().equals("br"))) {
            lines.add(element.ownText());
        } else {
            Element copy = element.clone();
            copy.select("br").forEach(br -> br.replaceWith(new TextNode(";")));
            lines.addAll(List.of(copy.text().split(";")));
        }
        return lines;
    }

    /** @param offers the line is a link to a file in a section about mentoring */
    private static void look(String line, boolean section, boolean offers, Map<SectionDocument, String> found) {
        String words = plain(line);
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            return;
        }
        boolean about = offers || ABOUT.matcher(words).find();
        kind(words)
                .filter(document -> about || section && PLAIN.contains(document))
                .ifPresent(document -> found.putIfAbsent(document, line.strip()));
    }

    private static Optional<SectionDocument> kind(String words) {
        int first = Integer.MAX_VALUE;
        SectionDocument kind = null;
        for (Map.Entry<SectionDocument, Pattern> name : NAMES.entrySet()) {
            var matcher = name.getValue().matcher(words);
            if (matcher.find() && matcher.start() < first) {
                first = matcher.start();
                kind = name.getKey();
            }
        }
        var order = ORDER.matcher(words);
        if (order.find() && order.start() < first) {
            // an order that approves another paper shows that paper
            var approves = APPROVES.matcher(words);
            var about = ORDER_ABOUT.matcher(words);
            boolean introduces = about.find();
            if (approves.find() && kind != null && (!introduces || approves.start() < about.start())) {
                return Optional.of(kind);
            }
            return introduces ? Optional.of(SectionDocument.IMPLEMENTATION_ORDER) : Optional.empty();
        }
        return Optional.ofNullable(kind);
    }

    /** The last part of a link's path, with the marks between its words as spaces. */
    private static String fileName(String href) {
        String path = href.replaceFirst("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.matches("(?i).*\\.(pdf|docx?|odt|rtf|xlsx?|zip|jpe?g|png)")) {
            return "";
        }
        try {
            name = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            // a stray per cent sign
        }
        return name.replaceFirst("\\.[A-Za-z]+$", "").replaceAll("[_\\-.+]+", " ");
    }

    /** Small letters, е for ё, no quotation marks, one space between words. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[«»\"'“”„]", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}

package org.nastavnik.document.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.OfficeFiles;
import org.nastavnik.shared.table.TableReader;

/** Looks at an uploaded template before it is kept: safe, every placeholder known, every section closed; names the place. */
final class TemplateCheck {

    static final int MAX_SIZE = 5 * 1024 * 1024;

    private static final int SHOWN = 60;

    private final Map<String, Field> fields;
    private final Set<String> tags;

    private TemplateCheck(List<Field> fields) {
        this.fields = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
        this.tags = fields.stream().flatMap(field -> field.tags().stream()).collect(Collectors.toSet());
    }

    static void check(byte[] docx, List<Field> fields) {
        OfficeFiles.requireDocx(docx, MAX_SIZE);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            requireNothingOutside(document);
            TemplateCheck check = new TemplateCheck(fields);
            check.body(document.getBodyElements(), "");
            document.getHeaderList().forEach(part -> check.body(part.getBodyElements(), "Верхний колонтитул: "));
            document.getFooterList().forEach(part -> check.body(part.getBodyElements(), "Нижний колонтитул: "));
            DocxRenderer.render(docx, fields, Samples.of(fields));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | InvalidFormatException broken) {
            // the libraries answer a broken file with many kinds of exceptions
            throw refusal(
                    "Документ Word повреждён и не читается: откройте его в Word, сохраните заново и загрузите ещё раз.");
        }
    }

    /** Links to click are fine; what Word would fetch or run by itself is not. */
    private static void requireNothingOutside(XWPFDocument document) throws InvalidFormatException {
        for (PackagePart part : document.getPackage().getParts()) {
            String name = part.getPartName().getName().toLowerCase();
            if (name.contains("/embeddings/") || name.contains("/activex/")) {
                throw refusal(
                        "В документ вложены другие файлы или элементы управления: удалите их и загрузите ещё раз.");
            }
            if (part.isRelationshipPart()) {
                continue;
            }
            for (PackageRelationship link : part.getRelationships()) {
                if (link.getTargetMode() == TargetMode.EXTERNAL
                        && !link.getRelationshipType().endsWith("/hyperlink")) {
                    throw refusal(
                            "Документ ссылается на внешний файл (шаблон или рисунок): вставьте содержимое в сам документ и загрузите ещё раз.");
                }
            }
        }
    }

    private void body(List<IBodyElement> elements, String where) {
        Deque<Tag> open = new ArrayDeque<>();
        int paragraphs = 0;
        int tables = 0;
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs++;
                text(paragraph.getText(), open, where + "абзац " + paragraphs, false);
            } else if (element instanceof XWPFTable table) {
                tables++;
                table(table, open, where + "таблица " + tables);
            }
        }
        if (!open.isEmpty()) {
            throw refusal("Раздел " + open.peek().text() + " не закрыт: добавьте {{/"
                    + open.peek().name() + "}} после него, в той же части документа.");
        }
    }

    private void table(XWPFTable table, Deque<Tag> outer, String where) {
        Field repeated = null;
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            XWPFTableRow cells = table.getRow(row);
            Field next = null;
            for (int column = 0; column < cells.getTableCells().size(); column++) {
                XWPFTableCell cell = cells.getCell(column);
                String place = where + ", строка " + (row + 1) + ", столбец " + (column + 1);
                Deque<Tag> open = new ArrayDeque<>(outer);
                for (XWPFParagraph paragraph : cell.getParagraphs()) {
                    text(paragraph.getText(), open, place, true);
                    if (repeated != null) {
                        columns(paragraph.getText(), repeated, place);
                    }
                    for (Tag tag : Tag.in(paragraph.getText())) {
                        Field field = fields.get(tag.name());
                        next = tag.sign() == Tag.NONE && field != null && field.hasRows() ? field : next;
                    }
                }
                if (open.size() != outer.size()) {
                    throw refusal(capital(place) + ": раздел " + open.peek().text() + " не закрыт в этой ячейке.");
                }
                for (XWPFTable inner : cell.getTables()) {
                    table(inner, outer, place + ", вложенная таблица");
                }
            }
            repeated = next;
        }
        if (repeated != null) {
            throw refusal(capital(where) + ": после строки с {{" + repeated.name()
                    + "}} нужна строка с полями в квадратных скобках, например ["
                    + repeated.columns().get(0) + "].");
        }
    }

    private void columns(String text, Field field, String place) {
        for (String name : Tag.cells(text)) {
            if (!field.columns().contains(name) && !name.equals(Field.NUMBER) && !tags.contains(name)) {
                throw refusal(capital(place) + ": поля [" + name + "] в таблице «" + field.name() + "» нет. Есть поля: "
                        + String.join(", ", field.columns()) + ".");
            }
        }
    }

    private void text(String text, Deque<Tag> open, String place, boolean inTable) {
        if (Tag.broken(text)) {
            throw refusal(capital(place) + ": лишние или незакрытые фигурные скобки в тексте «" + brief(text) + "».");
        }
        for (Tag tag : Tag.in(text)) {
            Field field = fields.get(tag.name());
            switch (tag.sign()) {
                case '?' -> {
                    if (field == null || !field.hasRows() && field.type() != FieldType.CONDITION) {
                        throw unknown(tag, text, place);
                    }
                    open.push(tag);
                }
                case '/' -> {
                    if (open.isEmpty() || !open.pop().name().equals(tag.name())) {
                        throw refusal(capital(place) + ": " + tag.text() + " не закрывает открытый раздел, текст «"
                                + brief(text) + "».");
                    }
                }
                case Tag.NONE -> requireKnown(tag, field, open, text, place, inTable);
                default -> throw unknown(tag, text, place);
            }
        }
    }

    private void requireKnown(Tag tag, Field field, Deque<Tag> open, String text, String place, boolean inTable) {
        boolean column = open.stream()
                .map(section -> fields.get(section.name()))
                .anyMatch(rows -> rows.columns().contains(tag.name())
                        || rows.hasRows() && (Field.NUMBER.equals(tag.name()) || Field.MARK.equals(tag.name())));
        boolean repeatsRows = inTable && field != null && field.hasRows();
        if (!tags.contains(tag.name()) && !column && !repeatsRows) {
            throw unknown(tag, text, place);
        }
    }

    private static Refusal unknown(Tag tag, String text, String place) {
        return refusal(capital(place) + ": поле " + tag.text() + " неизвестно, текст «" + brief(text)
                + "». Исправьте его по списку полей на этой странице.");
    }

    private static String brief(String text) {
        String line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }

    private static Refusal refusal(String sentence) {
        return new Refusal(TableReader.FIELD, sentence);
    }
}

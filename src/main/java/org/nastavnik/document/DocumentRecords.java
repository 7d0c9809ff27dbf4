package org.nastavnik.document;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonFile;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issued papers. Of a paper that names an erased person kind, number, date and the hash of what was issued stay; the name
 * is blacked out in its text and its DOCX, and its scans go, since a picture cannot be blacked out. The triggers that make
 * papers final let exactly this through.
 */
@Component
@Transactional
class DocumentRecords implements PersonRecords {

    /** Papers about the person: the own ones and those of the own pairs. As an array: joined, all papers would be read. */
    private static final String OWN = """
            subject = any(array(select 'person-' || :person
                                union all select 'pair-' || id from pairing where mentor_id = :person
                                union all select 'pair-' || pairing_id from pairing_mentee where person_id = :person
                                union all select 'nomination-' || id from award_nomination where person_id = :person
                                union all select 'selection-' || id from mentorbank_selection where person_id = :person))""";

    private final JdbcClient jdbc;

    DocumentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Документы";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select title, number as "Номер", dated as "Дата", revision as "Редакция",
                               (select count(*) from document_scan s where s.document_id = document.id) as "Сканов"
                        from document where %s order by id""".formatted(OWN)).of(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonFile> files(DataSubject subject) {
        Stream<PersonFile> papers = jdbc
                .sql("select id, kind, title from document where " + OWN
                        // looked up paper by paper: as a join, all files would be read
                        + " and (select f.document_id from document_file f where f.document_id = document.id) is not null"
                        + " order by id")
                .param("person", subject.hasPerson() ? subject.personId() : 0L)
                .query((row, number) -> {
                    long id = row.getLong("id");
                    String name = DocumentKind.valueOf(row.getString("kind")).source() + "-" + id + ".docx";
                    return new PersonFile(
                            name, row.getString("title"), () -> content("document_file", "document_id", id));
                })
                .stream();
        Stream<PersonFile> scans = jdbc
                .sql(
                        "select s.id, s.type, document.title from document_scan s join document on document.id = s.document_id"
                                + " where " + OWN + " order by s.id")
                .param("person", subject.hasPerson() ? subject.personId() : 0L)
                .query((row, number) -> {
                    long id = row.getLong("id");
                    String ending = ScanType.valueOf(row.getString("type")).ending();
                    return new PersonFile(
                            "scan-" + id + ending,
                            "Скан: " + row.getString("title"),
                            () -> content("document_scan", "id", id));
                })
                .stream();
        return Stream.concat(papers, scans).toList();
    }

    private byte[] content(String table, String key, long id) {
        return jdbc.sql("select content from " + table + " where " + key + " = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    @Override
    public void erase(Erasure erasure) {
        String stems =
                erasure.names().stems().isEmpty() ? "false" : "translate(lower(body), 'ё', 'е') like any (:stems)";
        List<Paper> papers = jdbc.sql("select id, title, body, coalesce(" + OWN + ", false) as own from document"
                        + " where (municipality_id in (:municipalities) or region_id in"
                        + " (select m.region_id from organization_municipality m where m.id in (:municipalities))) and ("
                        + stems + " or " + OWN + ") for update")
                .params(erasure.parameters())
                .param(
                        "stems",
                        erasure.names().stems().stream().map(s -> "%" + s + "%").toArray(String[]::new))
                .query(Paper.class)
                .list();
        papers.forEach(paper -> blacken(paper, erasure));
        erasure.dropNaming("document_word", "municipality_id in (:municipalities)", "word");
    }

    private void blacken(Paper paper, Erasure erasure) {
        UnaryOperator<String> words = paper.own() ? erasure.names()::cleanOwn : erasure.names()::clean;
        String body = words.apply(paper.body());
        if (body.equals(paper.body()) && !paper.own()) {
            return;
        }
        jdbc.sql("update document set body = ?, title = ? where id = ?")
                .params(body, words.apply(paper.title()), paper.id())
                .update();
        jdbc.sql("select content from document_file where document_id = ?")
                .param(paper.id())
                .query(byte[].class)
                .optional()
                .ifPresent(docx -> jdbc.sql("update document_file set content = ? where document_id = ?")
                        .params(DocxWords.replace(docx, words), paper.id())
                        .update());
        Set<Long> scans = jdbc.sql("delete from document_scan where document_id = ? returning id")
                .param(paper.id())
                .query(Long.class)
                .set();
        jdbc.sql("insert into document_redaction (document_id, redacted_on, scans) values (?, ?, ?)"
                        + " on conflict (document_id) do update set redacted_on = excluded.redacted_on,"
                        + " scans = document_redaction.scans + excluded.scans")
                .params(paper.id(), erasure.on(), scans.size())
                .update();
    }

    record Paper(long id, String title, String body, boolean own) {

        @Override
        public String toString() {
            return "Paper[" + id + "]";
        }
    }
}

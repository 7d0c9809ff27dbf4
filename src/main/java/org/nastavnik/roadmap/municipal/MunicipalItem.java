package org.nastavnik.roadmap.municipal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.ItemText;

/** One line of a municipality's road map. */
@Entity
@Table(name = "roadmap_municipal_item")
public class MunicipalItem {

    private static final Pattern SCHOOLS = Pattern.compile(
            ".*(?<![а-я])(оо|моо|оу|доо|удо)(?![а-я]).*|.*образовательны[а-я]+ (организаци|учреждени).*|.*школ.*");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int position;
    private String number;
    private String section;
    private String text;
    private String responsible;
    private String due;
    private LocalDate dueFrom;
    private LocalDate dueUntil;
    private String result;
    private boolean forSchools;

    protected MunicipalItem() {}

    MunicipalItem(int position, ItemText content, boolean forSchools) {
        this.position = position;
        this.forSchools = forSchools;
        this.number = content.number();
        this.section = content.section();
        this.text = content.text();
        this.responsible = content.responsible();
        this.due = content.due();
        this.dueFrom = content.dueFrom();
        this.dueUntil = content.dueUntil();
        this.result = content.result();
    }

    /** Those who answer for it work in schools: «Руководители ОО», «образовательные организации». */
    public static boolean namesSchools(String responsible) {
        return SCHOOLS.matcher(responsible.toLowerCase(Locale.ROOT)).matches();
    }

    public ItemText content() {
        return new ItemText(number, section, text, responsible, due, dueFrom, dueUntil, result);
    }

    public Long id() {
        return id;
    }

    public int position() {
        return position;
    }

    /** The schools take it over into their own maps. */
    public boolean forSchools() {
        return forSchools;
    }
}

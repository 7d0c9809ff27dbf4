package org.nastavnik.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;

/** What curators and operators are told of a course; no names of participants. */
@Component
class CourseNotices {

    private final Notices notices;

    CourseNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param free how many of the organisation wait in reserve now */
    void reserve(Course course, long organizationId, long free) {
        String people = RussianPlural.of(free, "%d человек", "%d человека", "%d человек");
        curators(
                course,
                Set.of(organizationId),
                "На курс «%s» не хватило мест: от вашей организации в резерве %s. Место освободится, если кого-то снимут с курса или оператор добавит мест."
                        .formatted(brief(course), people),
                "reserve:" + free);
        operator(
                course,
                "На курс «%s» записалось больше людей, чем мест. Добавьте мест или оставьте часть людей в резерве."
                        .formatted(brief(course)),
                "reserve");
    }

    void promoted(Course course, Collection<Long> organizations, String occasion) {
        curators(
                course,
                new HashSet<>(organizations),
                "На курсе «%s» освободились места: человек из вашей организации переведён из резерва в записанные."
                        .formatted(brief(course)),
                "promoted:" + occasion);
    }

    void nobody(Course course) {
        operator(
                course,
                "На курс «%s» никто не записан, курс не состоялся. При необходимости объявите его снова."
                        .formatted(brief(course)),
                "nobody");
    }

    void recorded(Course course, Collection<Long> organizations) {
        curators(
                course,
                new HashSet<>(organizations),
                "Итоги курса «%s» записаны: обучение ваших работников уже в разделе «Обучение»."
                        .formatted(brief(course)),
                "recorded");
    }

    void cancelled(Course course, Collection<Long> organizations) {
        curators(
                course,
                new HashSet<>(organizations),
                "Курс «%s» отменён. Причина: %s."
                        .formatted(brief(course), course.reason().replaceAll("[.\\s]+$", "")),
                "cancelled");
    }

    private void curators(Course course, Set<Long> organizations, String text, String occasion) {
        organizations.forEach(organization -> notices.send(
                Recipient.holders(Role.CURATOR, organization),
                NoticeKind.INFORMATION,
                cut(text),
                link(course),
                "course:" + course.id() + ":" + occasion));
    }

    private void operator(Course course, String text, String occasion) {
        notices.send(
                Recipient.holders(Role.OPERATOR, course.municipalityId()),
                NoticeKind.INFORMATION,
                text,
                link(course),
                "course:" + course.id() + ":" + occasion);
    }

    private static String link(Course course) {
        return "/training-courses/" + course.id();
    }

    private static String brief(Course course) {
        return course.title().length() <= 200 ? course.title() : course.title().substring(0, 199) + "…";
    }

    private static String cut(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }
}

package org.nastavnik.programme;

/** Form of mentoring: who accompanies whom (Р-145; педагог–педагог, руководитель–руководитель, команда–команда from the seeds). */
public enum MentoringForm {
    PUPIL_PUPIL("ученик – ученик"),
    TEACHER_TEACHER("педагог – педагог"),
    TEACHER_PUPIL("учитель – ученик"),
    STUDENT_PUPIL("студент – ученик"),
    EMPLOYER_PUPIL("работодатель – ученик"),
    EMPLOYER_STUDENT("работодатель – студент"),
    HEAD_HEAD("руководитель – руководитель"),
    TEAM_TEAM("команда – команда");

    private final String title;

    MentoringForm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

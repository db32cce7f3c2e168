package org.sila.demo;

import org.sila.sources.Grade;
import org.sila.sources.Grade.Reliability;
import org.sila.sources.RecordKind;

/** The invented lists; each title says in both languages that it is invented. */
enum DemoList {
    RELEASE_LIST(
            "release-list",
            "قائمة إفراج – بيانات تجريبية مختلقة / Release list – invented demo data",
            RecordKind.RELEASE_LIST,
            new Grade(Reliability.B, 2)),
    PRISON_REGISTER(
            "prison-register",
            "سجل سجن – بيانات تجريبية مختلقة / Prison register – invented demo data",
            RecordKind.PRISON_REGISTER,
            new Grade(Reliability.A, 2)),
    HOSPITAL_LIST(
            "hospital-list",
            "قائمة مشفى – بيانات تجريبية مختلقة / Hospital list – invented demo data",
            RecordKind.HOSPITAL_LIST,
            new Grade(Reliability.B, 3)),
    ORGANISATION_LIST(
            "organisation-list-latin",
            "قائمة منظمة بأحرف لاتينية – بيانات تجريبية مختلقة / Organisation’s list – invented demo data",
            RecordKind.ORGANISATION_LIST,
            new Grade(Reliability.C, 3)),
    SCANNED_LIST(
            "scanned-list",
            "قائمة ممسوحة ضوئياً – بيانات تجريبية مختلقة / Scanned list – invented demo data",
            RecordKind.TRANSFER_ORDER,
            new Grade(Reliability.C, 4)),
    TESTIMONY(
            "testimony",
            "شهادة ناجٍ – بيانات تجريبية مختلقة / Testimony – invented demo data",
            RecordKind.TESTIMONY,
            new Grade(Reliability.C, 3));

    private final String file;
    private final String title;
    private final RecordKind kind;
    private final Grade grade;

    DemoList(String file, String title, RecordKind kind, Grade grade) {
        this.file = file;
        this.title = title;
        this.kind = kind;
        this.grade = grade;
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    RecordKind kind() {
        return kind;
    }

    Grade grade() {
        return grade;
    }
}

package org.nastavnik.shared.database;

import java.nio.file.Path;

/** The embedded database cannot run here: what is wrong and what to do, in whole sentences for who starts Nastavnik. */
public class DatabaseStartFailure extends RuntimeException {

    private static final String OTHER_SERVER =
            "либо укажите свой сервер PostgreSQL (14–17) переменными SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME "
                    + "и SPRING_DATASOURCE_PASSWORD.";

    private final String action;

    DatabaseStartFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }

    static DatabaseStartFailure portTaken(int port) {
        return new DatabaseStartFailure(
                "Порт " + port + " на этом компьютере занят другой программой, поэтому встроенная база данных не может "
                        + "запуститься.",
                "Освободите порт, или задайте другой переменной NASTAVNIK_DB_PORT, " + OTHER_SERVER,
                null);
    }

    static DatabaseStartFailure inUse(Path folder) {
        return new DatabaseStartFailure(
                "Папка данных " + folder + " уже занята: с ней работает запущенный «Наставник».",
                "Откройте уже запущенный «Наставник» или остановите его. Чтобы запустить второй рядом, задайте ему свои "
                        + "NASTAVNIK_DATA_DIR, NASTAVNIK_DB_PORT и SERVER_PORT.",
                null);
    }

    static DatabaseStartFailure noRights(Path path, Throwable cause) {
        return new DatabaseStartFailure(
                "Нельзя создать или изменить " + path + ": нет прав, или на этом месте не папка.",
                "Дайте пользователю, от имени которого запущен «Наставник», права на эту папку или задайте другую "
                        + "переменной NASTAVNIK_DATA_DIR.",
                cause);
    }

    static DatabaseStartFailure rootWithoutNamespaces() {
        return new DatabaseStartFailure(
                "PostgreSQL не запускается от имени root, а отделить его в пространство имён пользователя (unshare -U) "
                        + "здесь нельзя.",
                "Запустите «Наставник» от имени обычного пользователя " + OTHER_SERVER,
                null);
    }

    static DatabaseStartFailure noBinaries(String platform, Throwable cause) {
        return new DatabaseStartFailure(
                "В этой сборке нет программ PostgreSQL для платформы " + platform + ".",
                "Соберите «Наставник» на этой платформе " + OTHER_SERVER,
                cause);
    }

    static DatabaseStartFailure passwordLost(Path file) {
        return new DatabaseStartFailure(
                "База данных есть, а файла с её паролем нет: " + file + ".",
                "Верните файл из резервной копии или задайте другую папку переменной NASTAVNIK_DATA_DIR.",
                null);
    }

    static DatabaseStartFailure otherVersion(String found, String ours) {
        return new DatabaseStartFailure(
                "База данных создана PostgreSQL " + found + ", а в этой сборке PostgreSQL " + ours + ".",
                "Перенесите данные выгрузкой и загрузкой (pg_dump, pg_restore) " + OTHER_SERVER,
                null);
    }

    static DatabaseStartFailure orphanStays(long pid, Throwable cause) {
        return new DatabaseStartFailure(
                "После прошлого запуска остался работать сервер базы данных (процесс " + pid + "), и остановить его не "
                        + "удалось.",
                "Остановите этот процесс и запустите «Наставник» снова.",
                cause);
    }

    static DatabaseStartFailure other(Path log, Throwable cause) {
        return new DatabaseStartFailure(
                "Встроенная база данных не запустилась: " + cause.getMessage() + ".",
                "Причина названа в журнале сервера: " + log + ".",
                cause);
    }
}

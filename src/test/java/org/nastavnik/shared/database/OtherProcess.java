package org.nastavnik.shared.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.support.TestDatabase;

/** Starts the embedded server in a Java process of its own, which a test may kill. */
class OtherProcess {

    private OtherProcess() {}

    /** Starts the server of the folder named by the argument, prints its address or the failure, and waits. */
    public static void main(String[] args) throws IOException {
        try {
            System.out.println("url "
                    + TestDatabase.start(Path.of(args[0]), Path.of(args[1])).url());
        } catch (DatabaseStartFailure failure) {
            System.out.println("failure " + failure.getMessage());
            return;
        }
        System.in.read();
    }

    static Process start(Path folder, Path binaries, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherProcess.class.getName()));
        command.addAll(List.of(folder.toString(), binaries.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The rest of the first printed line that begins with this word. */
    static String await(Process process, String word) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("No «" + word + "» in:\n" + seen);
    }
}

package org.nastavnik.meeting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingParticipant;
import org.nastavnik.meeting.Minutes;
import org.nastavnik.meeting.Posts;
import org.nastavnik.shared.Refusal;

/** What is typed into the minutes; shown again as it is when something is refused. */
public class MinutesInput {

    private static final int EMPTY_LINES = 5;

    private long version;
    private String discussed;
    private List<Long> present = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();

    static MinutesInput of(
            CoordinationMeeting meeting,
            List<MeetingParticipant> invited,
            List<MeetingDecision> drafts,
            List<Posts.Post> posts) {
        MinutesInput input = new MinutesInput();
        input.version = meeting.version();
        input.discussed = meeting.discussed();
        invited.stream().filter(p -> !Boolean.FALSE.equals(p.present())).forEach(p -> input.present.add(p.id()));
        drafts.forEach(draft -> input.lines.add(Line.of(draft, posts)));
        for (int i = 0; i < EMPTY_LINES; i++) {
            input.lines.add(new Line());
        }
        return input;
    }

    /** @throws Refusal naming the line where something is wrong */
    Minutes minutes() {
        List<MeetingDecision.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                drafts.add(lines.get(i).draft(i + 1));
            }
        }
        return new Minutes(present, discussed == null || discussed.isBlank() ? null : discussed.strip(), drafts);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getDiscussed() {
        return discussed;
    }

    public void setDiscussed(String discussed) {
        this.discussed = discussed;
    }

    public List<Long> getPresent() {
        return present;
    }

    public void setPresent(List<Long> present) {
        this.present = present;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    /** One decision as typed. */
    public static class Line {

        private String text;
        private Long post;
        private String due;

        static Line of(MeetingDecision draft, List<Posts.Post> posts) {
            Line line = new Line();
            line.text = draft.text();
            line.due = draft.dueOn().toString();
            // the role may have passed to somebody else meanwhile
            line.post = Map.copyOf(posts.stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    p -> p.login() + p.group(), Posts.Post::id, (a, b) -> a)))
                    .get(draft.responsible() + draft.responsibleGroup());
            return line;
        }

        boolean isEmpty() {
            return (text == null || text.isBlank()) && post == null && (due == null || due.isBlank());
        }

        MeetingDecision.Draft draft(int number) {
            try {
                LocalDate day = due == null || due.isBlank() ? null : LocalDate.parse(due.strip());
                MeetingDecision.Draft draft = new MeetingDecision.Draft(text, post, day);
                // says what is missing, with the number of the line
                return new Minutes(List.of(), null, List.of(draft)).decisions().get(0);
            } catch (DateTimeParseException e) {
                throw new Refusal("due", "Строка " + number + ". Укажите дату полностью: день, месяц и год.");
            } catch (Refusal refusal) {
                throw new Refusal(refusal.field(), "Строка " + number + ". " + refusal.sentence());
            }
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public Long getPost() {
            return post;
        }

        public void setPost(Long post) {
            this.post = post;
        }

        public String getDue() {
            return due;
        }

        public void setDue(String due) {
            this.due = due;
        }
    }
}

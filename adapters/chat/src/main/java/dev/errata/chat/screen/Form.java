package dev.errata.chat.screen;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form to fill in.
 *
 * @param kind which form, such as {@code correct}
 * @param context what it carries unseen and in this order; anybody can change it
 * @param about what it is about, where that does not stand beside it
 * @param more what is shown once somebody asks for more; empty where there is no more
 * @param extent how much of it is shown now
 */
public record Form(
        String kind,
        String title,
        Map<String, String> context,
        Optional<String> about,
        List<Field> fields,
        List<Field> more,
        Extent extent,
        String submit,
        String cancel)
        implements Screen {

    /** How much of a form is shown. */
    public enum Extent {
        ESSENTIALS,
        EVERYTHING
    }

    public Form {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        fields = List.copyOf(fields);
        more = List.copyOf(more);
    }

    /** The same with what is wrong, said beside the fields. */
    public Form with(Map<String, String> problems) {
        return new Form(
                kind, title, context, about, beside(fields, problems), beside(more, problems), extent, submit, cancel);
    }

    private static List<Field> beside(List<Field> fields, Map<String, String> problems) {
        return fields.stream()
                .map(field -> field.with(Optional.ofNullable(problems.get(field.name()))))
                .toList();
    }

    /** What is shown of it. */
    public List<Field> shown() {
        return extent == Extent.EVERYTHING ? all().toList() : fields;
    }

    /** What stands in a field. */
    public Optional<String> value(String name) {
        return all().filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    private Stream<Field> all() {
        return Stream.concat(fields.stream(), more.stream());
    }
}

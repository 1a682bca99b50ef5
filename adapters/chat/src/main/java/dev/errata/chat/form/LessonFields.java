package dev.errata.chat.form;

import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Field.Kind;
import dev.errata.chat.screen.Field.Option;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of what a correction teaches, with what was filled in so far. */
final class LessonFields {

    private final Voice voice;

    LessonFields(Voice voice) {
        this.voice = voice;
    }

    Field text(Filled filled) {
        return field(Kind.LINES, Filled.TEXT, "form.text", filled)
                .showing(voice.say("form.text.placeholder"))
                .hinting(voice.say("form.text.hint"))
                .needed();
    }

    /** Where it holds, with what the chosen scope needs. */
    List<Field> where(ScopeOptions options, Filled filled) {
        ScopeChoice where = options.chosen(filled);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Kind.SELECT, Filled.WHERE, voice.say("form.where"))
                .offering(options.offered())
                .holding(options.value(filled))
                .needed()
                .redrawing());
        options.settingUp(filled).ifPresent(words -> fields.add(Field.sentence(words)));
        if (where == ScopeChoice.ANOTHER_CHANNEL) {
            fields.add(channel(options, filled).needed());
        }
        if (where == ScopeChoice.WIDER) {
            addWider(options, filled, fields);
        }
        return fields;
    }

    private void addWider(ScopeOptions options, Filled filled, List<Field> fields) {
        String chosen = filled.scope()
                .filter(options.wider()::contains)
                .or(() -> options.wider().stream().findFirst())
                .map(ScopeChoice::name)
                .orElse("");
        fields.add(Field.sentence(voice.say("form.wider.note")));
        fields.add(Field.of(Kind.SELECT, Filled.WIDER, voice.say("form.wider"))
                .offering(Option.each(options.wider(), options::label))
                .holding(chosen)
                .needed());
        fields.add(channel(options, filled));
        fields.add(field(Kind.CHECK, Filled.CLEARED, "form.cleared", filled)
                .offering(List.of(new Option("yes", voice.say("form.cleared.yes")))));
    }

    private Field channel(ScopeOptions options, Filled filled) {
        return field(Kind.CHANNEL, Filled.CHANNEL, "form.channel", filled)
                .offering(options.channels().stream()
                        .map(channel -> new Option(channel.externalId(), voice.inLabel(channel.name())))
                        .toList());
    }

    Field reach(Filled filled) {
        return Field.of(Kind.RADIO, Filled.REACH, voice.say("form.reach"))
                .offering(List.of(
                        new Option(Reach.QUESTIONS_LIKE_THIS.name(), voice.say("form.reach.like")),
                        new Option(Reach.EVERY_ANSWER.name(), voice.say("form.reach.every"))))
                .holding(filled.reach().name())
                .needed();
    }

    /** What most people do not need. */
    List<Field> more(Filled filled) {
        return List.of(
                field(Kind.LINE, Filled.NOT_WHEN, "form.not-when", filled).hinting(voice.say("form.not-when.hint")),
                field(Kind.LINE, Filled.TAGS, "form.tags", filled).hinting(voice.say("form.tags.hint")),
                field(Kind.DAY, Filled.UNTIL, "form.until", filled),
                Field.of(Kind.SELECT, Filled.SEVERITY, voice.say("form.severity"))
                        .offering(Option.each(List.of(Severity.values()), this::severity))
                        .holding(filled.severity().name())
                        .needed(),
                field(Kind.LINE, Filled.SOURCE, "form.source", filled).hinting(voice.say("form.source.hint")));
    }

    /** One in which stands what was filled in so far. */
    private Field field(Kind kind, String name, String key, Filled filled) {
        return Field.of(kind, name, voice.say(key)).holding(filled.value(name).orElse(""));
    }

    private String severity(Severity severity) {
        return voice.say("form.severity." + severity.name().toLowerCase(Locale.ROOT));
    }
}

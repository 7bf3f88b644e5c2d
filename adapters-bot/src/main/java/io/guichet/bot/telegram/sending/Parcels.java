package io.guichet.bot.telegram.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Reply.FileSource;
import io.guichet.bot.shared.Screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Packs replies for the outbox and unpacks them when they are sent. */
public final class Parcels {

    private static final Map<String, Class<?>> KINDS =
            Arrays.stream(Parcel.class.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Parcels::nameOf, kind -> kind));

    private final ObjectMapper json = new ObjectMapper();

    public OutgoingMessage packed(String key, long chat, Reply reply) {
        Parcel parcel = parcel(reply);
        return new OutgoingMessage(
                key, chat, topic(reply), nameOf(parcel.getClass()), written(parcel));
    }

    /** Fails for what an older version wrote in another form. */
    Parcel unpacked(OutgoingMessage message) {
        Class<?> kind = KINDS.get(message.method());
        if (kind == null) {
            throw new IllegalStateException("no such message: " + message.method());
        }
        try {
            return (Parcel) json.readValue(message.body(), kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("message " + message.key() + " is spoilt", e);
        }
    }

    private static Parcel parcel(Reply reply) {
        return switch (reply) {
            case Reply.Show(String topic, Screen screen) ->
                    new Parcel.Show(screen.text().markup(), keys(screen));
            case Reply.Edit(String topic, long message, Screen screen) ->
                    new Parcel.Edit(message, screen.text().markup(), keys(screen));
            case Reply.EditAbout(String topic, Screen screen) ->
                    new Parcel.Edit(0, screen.text().markup(), keys(screen));
            case Reply.Answer(String callback, String text, boolean alert) ->
                    new Parcel.Answer(callback, text, alert);
            case Reply.SendFile(FileSource file, Html caption) -> file(file, caption.markup());
            case Reply.Ask(Html question, String placeholder) ->
                    new Parcel.Ask(question.markup(), placeholder);
            case Reply.Delete(long message) -> new Parcel.Delete(message);
            case Reply.Commands commands ->
                    new Parcel.Commands(commands.language().tag(), commands.linked());
        };
    }

    private static Parcel file(FileSource file, String caption) {
        return switch (file) {
            case FileSource.IssuedDocument(long customer, String reference) ->
                    new Parcel.Document(customer, reference, caption);
            case FileSource.OrderForm(long customer, long order) ->
                    new Parcel.OrderForm(customer, order, caption);
            case FileSource.YearArchive(long customer, int year) ->
                    new Parcel.Archive(customer, year, caption);
            case FileSource.InvoiceTable table ->
                    new Parcel.Table(table.customer(), table.language().tag(), caption);
        };
    }

    private static String topic(Reply reply) {
        return switch (reply) {
            case Reply.Show show -> show.topic();
            case Reply.Edit edit -> edit.topic();
            case Reply.EditAbout edit -> edit.topic();
            case Reply.Answer ignored -> "";
            case Reply.SendFile ignored -> "";
            case Reply.Ask ignored -> "";
            case Reply.Delete ignored -> "";
            case Reply.Commands ignored -> "";
        };
    }

    private static List<List<Parcel.Key>> keys(Screen screen) {
        return screen.rows().stream().map(row -> row.stream().map(Parcels::key).toList()).toList();
    }

    private static Parcel.Key key(Button button) {
        return switch (button) {
            case Button.Callback(String label, String data) -> new Parcel.Key(label, data, "", "");
            case Button.Link(String label, String url) -> new Parcel.Key(label, "", url, "");
            case Button.Copy(String label, String text) -> new Parcel.Key(label, "", "", text);
        };
    }

    private String written(Parcel parcel) {
        try {
            return json.writeValueAsString(parcel);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of texts and numbers", impossible);
        }
    }

    private static String nameOf(Class<?> kind) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
}

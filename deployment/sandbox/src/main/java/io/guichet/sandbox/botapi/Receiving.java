package io.guichet.sandbox.botapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods with which a bot gets updates: by asking for them, or by having them sent. */
final class Receiving {

    private final UpdateQueue queue;
    private final Polling polling;
    private final WebhookDelivery webhook;

    Receiving(Works works, Polling polling, WebhookDelivery webhook) {
        queue = works.queue();
        this.polling = polling;
        this.webhook = webhook;
    }

    void register(Map<String, Method> methods) {
        methods.put("getupdates", this::getUpdates);
        methods.put("setwebhook", this::setWebhook);
        methods.put("deletewebhook", this::deleteWebhook);
        methods.put("getwebhookinfo", params -> webhook.info());
    }

    private String getUpdates(Params params) {
        if (webhook.settings().isSet()) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to"
                            + " delete the webhook first");
        }
        allow(params);
        long limit = params.number("limit", 100);
        int most = limit < 1 || limit > 100 ? 100 : (int) limit;
        List<String> updates =
                polling.poll(params.number("offset", 0), most, params.number("timeout", 0));
        return updates.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private String setWebhook(Params params) {
        WebhookSettings wanted = WebhookSettings.of(params);
        allow(params);
        return set(params, wanted);
    }

    private String deleteWebhook(Params params) {
        return set(params, WebhookSettings.NONE);
    }

    private String set(Params params, WebhookSettings wanted) {
        if (params.flag("drop_pending_updates")) {
            queue.clear();
        }
        polling.end("terminated by setWebhook request");
        webhook.set(wanted);
        return Method.TRUE;
    }

    private void allow(Params params) {
        params.array("allowed_updates")
                .map(Receiving::texts)
                .ifPresent(kinds -> queue.allow(Set.copyOf(kinds)));
    }

    private static List<String> texts(JsonArray array) {
        return array.stream()
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .distinct()
                .toList();
    }
}

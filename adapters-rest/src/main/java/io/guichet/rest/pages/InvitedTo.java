package io.guichet.rest.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;

import java.util.TreeMap;

/** What somebody may do who accepts: of all a customer has, then place by place. */
final class InvitedTo {

    private static final String EVERYWHERE = "";

    private InvitedTo() {}

    static void draw(Html html, Permissions permissions) {
        if (permissions.owner()) {
            html.paragraph("invitation.may.owner");
            return;
        }
        html.paragraph("invitation.may").raw("<ul>");
        permissions.given().stream()
                .collect(
                        groupingBy(
                                Permission::place,
                                TreeMap::new,
                                mapping(
                                        permission -> word(html, permission),
                                        joining("</li><li>"))))
                .forEach((place, words) -> html.raw(item(place, words)));
        html.raw("</ul>");
        if (permissions.withSecondFactor()) {
            html.paragraph("invitation.may.factor");
        }
    }

    private static String item(String place, String words) {
        return place.equals(EVERYWHERE)
                ? "<li>" + words + "</li>"
                : "<li>%s<ul><li>%s</li></ul></li>".formatted(Html.escape(place), words);
    }

    private static String word(Html html, Permission permission) {
        return html.text("invitation.may." + permission.name());
    }
}

package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.Words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody may do: permissions one by one, in bundles, or both. */
public record PermissionsJson(
        List<String> permissions, List<String> bundles, Boolean secondFactor) {

    private static final int MOST = 200;

    /** {@code at} is where it stands in a body, empty where it is one. */
    Permissions toPermissions(String at) {
        Set<Permission> wanted =
                Stream.concat(
                                each(permissions, at + "/permissions", PermissionsJson::permission)
                                        .stream(),
                                each(bundles, at + "/bundles", PermissionsJson::bundle).stream()
                                        .flatMap(bundle -> bundle.permissions().stream()))
                        .collect(Collectors.toSet());
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new InvalidValueException("invalid-permission");
        }
        return Permissions.of(wanted, or(secondFactor, false));
    }

    private static Permission permission(String word, String at) {
        return parsed(word, at, Permission::parse);
    }

    private static Permission.Bundle bundle(String word, String at) {
        return Words.constantAt(at, Permission.Bundle.class, word, "bundle");
    }

    static List<String> words(Permissions permissions) {
        return permissions.given().stream().map(Permission::toString).sorted().toList();
    }
}

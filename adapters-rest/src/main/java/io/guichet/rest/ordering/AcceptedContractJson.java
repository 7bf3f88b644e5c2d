package io.guichet.rest.ordering;

import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.ordering.Contract;

/** Which contract in which version. */
public record AcceptedContractJson(String code, String version) {

    Contract.Version toVersion(String pointer) {
        return new Contract.Version(
                required(code, pointer + "/code"), required(version, pointer + "/version"));
    }
}

package io.guichet.rest.shared;

import io.guichet.application.access.ClientAddress;
import io.guichet.application.access.RequestLimits;
import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.Caller;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.shared.Installation;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.HolderFilter;
import io.guichet.rest.caller.Operations;
import io.guichet.rest.caller.RateLimitHeaders;
import io.guichet.rest.caller.RateLimits;
import io.guichet.rest.caller.TokenFilter;
import io.guichet.rest.json.BodyFilter;
import io.guichet.rest.json.JsonWriter;
import io.guichet.rest.json.StrictJsonReader;
import io.guichet.rest.lists.Cursors;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.once.Idempotency;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.ProblemFilter;
import io.guichet.rest.problem.Problems;
import io.guichet.testing.identity.ListedAddresses;
import io.guichet.testing.permit.Guards;
import io.guichet.testing.shared.TestInstallation;

import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The whole interface without a server: its own filters, readers and mappers around resources that
 * a test gives lambdas as in-ports. Anna and the company act for one customer each, staff for any.
 */
public final class RestApi {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Customer ANNA = Fixtures.customer(10001, Language.FR);
    public static final Customer BORIS = Fixtures.customer(10002, Language.EN);
    private static final Map<ProfileId, Permissions> HOLDERS = new ConcurrentHashMap<>();

    public static final ProfileId ANNAS_PROFILE = new ProfileId(new UUID(0, 1));

    public final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    public final Installation installation = new TestInstallation();
    public final FactorDesk factors = new FactorDesk();
    public final CurrentCaller caller =
            Guards.behind(CurrentCaller.class, new CurrentCaller(new Acting(), factors.gate()));
    public final RequestKey requestKey = new RequestKey();
    public final InMemoryRequests requests = new InMemoryRequests();
    public final SellerDays days = new SellerDays(() -> List.of(Fixtures.SELLER), clock);
    public final Lists lists = new Lists(new Cursors(installation), installation);

    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    public RestApi() {
        this(new RequestLimits(0, 0, 0));
    }

    /** Where so many requests are answered. */
    public RestApi(RequestLimits limits) {
        var providers = dispatcher.getProviderFactory();
        providers.registerProviderInstance(new JsonWriter());
        providers.registerProviderInstance(new StrictJsonReader());
        providers.registerProviderInstance(new BodyFilter());
        providers.registerProviderInstance(new Problems());
        providers.registerProviderInstance(new ProblemFilter());
        providers.registerProviderInstance(new PrivacyFilter());
        providers.registerProviderInstance(new RateLimitHeaders());
        providers.registerProviderInstance(
                Guards.behind(
                        TokenFilter.class,
                        new TokenFilter(
                                tokens(),
                                rateLimits(limits),
                                new Operations(operations()),
                                caller)));
        providers.registerProviderInstance(new HolderFilter(caller));
        providers.registerProviderInstance(new Idempotency(requests, caller, requestKey, clock));
    }

    public RestApi provider(Object provider) {
        dispatcher
                .getProviderFactory()
                .registerProviderInstance(Guards.behind(Object.class, provider));
        return this;
    }

    /** Its use cases are behind the check, as they are on a server. */
    public RestApi with(Object resource) {
        dispatcher.getRegistry().addSingletonResource(Guards.behind(Object.class, resource));
        return this;
    }

    /** A request of Anna, who speaks French and acts for one customer. */
    public Asking get(String path) {
        return new Asking(this, "GET", path).header("Authorization", "Bearer anna");
    }

    public Asking delete(String path) {
        return new Asking(this, "DELETE", path).header("Authorization", "Bearer anna");
    }

    public Asking put(String path, String json) {
        return new Asking(this, "PUT", path)
                .header("Authorization", "Bearer anna")
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    public Asking post(String path, String json) {
        return new Asking(this, "POST", path)
                .header("Authorization", "Bearer anna")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    MockHttpResponse send(MockHttpRequest request) {
        MockHttpResponse response = new MockHttpResponse();
        Actors.begin(Actor.NOBODY);
        try {
            dispatcher.invoke(request, response);
        } finally {
            Actors.end();
        }
        return response;
    }

    public static RateLimits rateLimits(RequestLimits limits) {
        return new RateLimits(limits, new ClientAddress(new ListedAddresses(), List.of()));
    }

    /** Those of the product and those of tests. */
    private static List<String> operations() {
        return Stream.concat(
                        Operations.listed().stream(),
                        Stream.of(
                                "GET /sample orders:read billing all -",
                                "POST /sample orders:write billing all -",
                                "GET /sample/open - anyone all -",
                                "GET /sample/staff sellers:read - all -",
                                "GET /sample/race orders:read any all -",
                                "GET /sample/fault orders:read any all -",
                                "GET /sample/{which:list|other} orders:read any all -",
                                "POST /sink orders:write any all -",
                                "GET /sink orders:read any all -",
                                "POST /sink/money orders:write any all -",
                                "POST /things orders:write any all -",
                                "GET /things orders:read any all -",
                                "PUT /things orders:write any all -",
                                "DELETE /things orders:write any all -",
                                "POST /things/exempt orders:write any all -",
                                "POST /things/stored orders:write any all stored"))
                .toList();
    }

    private static AuthenticateToken tokens() {
        return command ->
                switch (command.token()) {
                    case "anna" -> signedIn(1, Language.FR, Caller.Role.CUSTOMER);
                    case "boris" -> signedIn(2, Language.EN, Caller.Role.CUSTOMER);
                    case "both" -> signedIn(3, Language.FR, Caller.Role.CUSTOMER);
                    case "staff" -> signedIn(9, Language.EN, Caller.Role.STAFF);
                    case "reader" -> limited("accounts:read", null);
                    case "elsewhere" -> new AuthenticateToken.Outcome.NotFromHere();
                    case "shop" -> limited("accounts:write", "shop");
                    case String word when word.startsWith("scope ") ->
                            limited(word.substring(6), null);
                    case String word when word.startsWith("customer ") ->
                            forCustomer(CustomerNumber.parse(word.substring(9)));
                    case String word when word.startsWith("holder ") -> holder(word.substring(7));
                    case String word when word.startsWith("staff ") ->
                            staff(word.substring(6), Optional.empty());
                    case String word when word.startsWith("panel ") ->
                            staff("SUPPORT", Optional.of(new UUID(3, word.hashCode())));
                    default -> new AuthenticateToken.Outcome.NotValid();
                };
    }

    /** Somebody whom Anna gave these permissions; with a second factor where they end in !. */
    private static AuthenticateToken.Outcome holder(String permissions) {
        ProfileId id = new ProfileId(new UUID(7, permissions.hashCode()));
        String given = permissions.replace("!", "");
        HOLDERS.put(id, Permissions.read(given, !given.equals(permissions)));
        return new AuthenticateToken.Outcome.SignedIn(
                new Caller(id, "Paul", Language.FR, Caller.Role.CUSTOMER));
    }

    /** A token of Anna for one customer. */
    private static AuthenticateToken.Outcome forCustomer(CustomerNumber only) {
        return new AuthenticateToken.Outcome.SignedIn(
                new Caller(
                        ANNAS_PROFILE,
                        "Somebody",
                        Language.FR,
                        Caller.Role.CUSTOMER,
                        Set.of(),
                        Optional.of(new UUID(2, only.value())),
                        new TokenRights(Set.of(), Optional.of(only), Optional.empty(), List.of())));
    }

    private static AuthenticateToken.Outcome staff(String role, Optional<UUID> token) {
        return new AuthenticateToken.Outcome.SignedIn(
                new Caller(
                        new ProfileId(new UUID(0, 9)),
                        "Sam",
                        Language.EN,
                        Caller.Role.STAFF,
                        Set.of(StaffRole.valueOf(role)),
                        token,
                        TokenRights.all()));
    }

    private static AuthenticateToken.Outcome limited(String scope, String account) {
        return new AuthenticateToken.Outcome.SignedIn(
                new Caller(
                        ANNAS_PROFILE,
                        "Somebody",
                        Language.FR,
                        Caller.Role.CUSTOMER,
                        Set.of(),
                        Optional.of(new UUID(1, scope.hashCode())),
                        new TokenRights(
                                Set.of(Scope.parse(scope)),
                                Optional.empty(),
                                Optional.ofNullable(account).map(AccountName::new),
                                List.of())));
    }

    private static AuthenticateToken.Outcome signedIn(
            long id, Language language, Caller.Role role) {
        return new AuthenticateToken.Outcome.SignedIn(
                new Caller(new ProfileId(new UUID(0, id)), "Somebody", language, role));
    }

    private static final class Acting implements ActForCustomer {

        @Override
        public Outcome act(Caller caller, CustomerNumber number) {
            if (HOLDERS.containsKey(caller.profile())) {
                return number.equals(ANNA.number()) ? held(caller) : new Outcome.NoSuchCustomer();
            }
            long profile = caller.profile().value().getLeastSignificantBits();
            return List.of(ANNA, BORIS).stream()
                    .filter(known -> known.number().equals(number))
                    .filter(known -> profile >= 3 || known == own(profile))
                    .<Outcome>map(Outcome.Acting::new)
                    .findFirst()
                    .orElseGet(Outcome.NoSuchCustomer::new);
        }

        @Override
        public Outcome actForOwn(Caller caller) {
            if (HOLDERS.containsKey(caller.profile())) {
                return held(caller);
            }
            long profile = caller.profile().value().getLeastSignificantBits();
            if (profile == 9) {
                return new Outcome.MustName(List.of());
            }
            return profile == 3
                    ? new Outcome.MustName(List.of(ANNA.number(), BORIS.number()))
                    : new Outcome.Acting(own(profile));
        }

        private static Outcome held(Caller caller) {
            return new Outcome.Acting(ANNA, HOLDERS.get(caller.profile()));
        }

        private static Customer own(long profile) {
            return profile == 1 ? ANNA : BORIS;
        }
    }
}

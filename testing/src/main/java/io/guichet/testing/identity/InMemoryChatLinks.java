package io.guichet.testing.identity;

import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Chat links in memory. */
public final class InMemoryChatLinks implements ChatLinks, FindChatLink {

    private static final int MOST = 20;

    private final InMemoryTransactions transactions;
    private final InMemoryProfiles profiles;
    private final Clock clock;
    private final Table<UUID, ChatLink> links;

    public InMemoryChatLinks(
            InMemoryTransactions transactions, InMemoryProfiles profiles, Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.clock = clock;
        links = new Table<>(transactions);
    }

    @Override
    public Optional<ChatLink> find(UUID id) {
        return links.find(id);
    }

    @Override
    public Optional<ChatLink> findByCode(String codeHash) {
        return links.rows().filter(link -> link.codeHash().equals(codeHash)).findFirst();
    }

    @Override
    public List<ChatLink> ofChatUser(long chatUser) {
        return links.rows().filter(link -> link.chatUser() == chatUser && !link.ended()).toList();
    }

    @Override
    public List<ChatLink> ofProfile(ProfileId profile) {
        return links.rows()
                .filter(link -> link.profile().equals(profile) && !link.ended())
                .toList();
    }

    @Override
    public void add(ChatLink link) {
        transactions.requireUnderWay();
        if (!links.add(link.id(), link)) {
            throw new IllegalStateException("there is a link " + link.id());
        }
    }

    @Override
    public void save(ChatLink link) {
        transactions.requireUnderWay();
        ChatLink stored = links.find(link.id()).orElseThrow();
        if (stored.version() != link.version() || isHeldByAnother(link)) {
            throw new ConcurrentUpdateException("link " + link.id());
        }
        links.put(link.id(), nextVersion(link));
    }

    @Override
    public Optional<ChatLinkDetails> find(UUID link, ProfileId profile) {
        return find(link).filter(found -> found.profile().equals(profile)).map(this::details);
    }

    @Override
    public List<ChatLinkDetails> list(ProfileId profile) {
        List<ChatLink> own =
                new ArrayList<>(
                        links.rows()
                                .filter(link -> link.profile().equals(profile) && !link.ended())
                                .toList());
        Collections.reverse(own);
        return own.stream().limit(MOST).map(this::details).toList();
    }

    @Override
    public Optional<LinkedProfile> linkedTo(long chatUser) {
        return holding()
                .filter(link -> link.chatUser() == chatUser)
                .map(link -> new LinkedProfile(link.id(), link.profile()))
                .findFirst();
    }

    @Override
    public List<Long> chatsOf(CustomerNumber customer) {
        List<ProfileId> acting = profiles.billedFor(customer);
        return holding()
                .filter(link -> acting.contains(link.profile()))
                .map(ChatLink::chatUser)
                .distinct()
                .toList();
    }

    @Override
    public List<Long> chatsOf(ProfileId profile) {
        return holding()
                .filter(link -> link.profile().equals(profile))
                .map(ChatLink::chatUser)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that hold for nobody and were begun before then. */
    public int forget(Instant before, int most) {
        transactions.requireUnderWay();
        List<ChatLink> gone =
                links.rows()
                        .filter(link -> !link.holds() && link.expiresAt().isBefore(before))
                        .limit(most)
                        .toList();
        gone.forEach(link -> links.remove(link.id()));
        return gone.size();
    }

    /** Ended ones, too. */
    public void forget(ProfileId profile) {
        transactions.requireUnderWay();
        links.rows()
                .filter(link -> link.profile().equals(profile))
                .forEach(link -> links.remove(link.id()));
    }

    private boolean isHeldByAnother(ChatLink link) {
        return link.holds()
                && holding()
                        .filter(other -> other.chatUser() == link.chatUser())
                        .anyMatch(other -> !other.id().equals(link.id()));
    }

    private Stream<ChatLink> holding() {
        return links.rows().filter(ChatLink::holds);
    }

    private ChatLinkDetails details(ChatLink link) {
        return new ChatLinkDetails(link.id(), stateOf(link), link.chatName(), link.expiresAt());
    }

    private LinkState stateOf(ChatLink link) {
        if (link.ended()) {
            return LinkState.ENDED;
        }
        if (link.holds()) {
            return LinkState.LINKED;
        }
        if (link.isExpiredAt(clock.instant())) {
            return LinkState.EXPIRED;
        }
        if (!link.isClaimed()) {
            return LinkState.AWAITING_CHAT;
        }
        return link.confirmedInChat() ? LinkState.AWAITING_WEB : LinkState.AWAITING_CONFIRMATIONS;
    }

    private static ChatLink nextVersion(ChatLink link) {
        return new ChatLink(
                link.id(),
                link.profile(),
                link.codeHash(),
                link.expiresAt(),
                link.chatUser(),
                link.chatName(),
                link.confirmedInChat(),
                link.confirmedOnWeb(),
                link.ended(),
                link.version() + 1);
    }
}

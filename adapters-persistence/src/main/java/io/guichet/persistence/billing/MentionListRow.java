package io.guichet.persistence.billing;

import io.guichet.domain.billing.Mention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.List;
import java.util.stream.IntStream;

@Entity
@Table(name = "mention_list")
class MentionListRow {

    @Id private String hash;
    private String[] codes;
    private String[] texts;

    protected MentionListRow() {}

    String hash() {
        return hash;
    }

    List<Mention> toMentions() {
        return IntStream.range(0, codes.length)
                .mapToObj(at -> new Mention(codes[at], texts[at]))
                .toList();
    }
}

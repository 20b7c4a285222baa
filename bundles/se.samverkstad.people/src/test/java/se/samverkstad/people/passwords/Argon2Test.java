package se.samverkstad.people.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class Argon2Test {
    @Test
    void hashesWithNineteenMebibytesTwicePassed() {
        assertThat(Argon2.CURRENT.hash("hemligt")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void readsTheHashOfTheReferenceImplementation() {
        // argon2 -id -t 2 -m 16 -p 1, password "password", salt "somesalt", from the reference's own test.c
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Argon2.matches("password", reference)).isTrue();
        assertThat(Argon2.matches("Password", reference)).isFalse();
    }

    @Test
    void whatNobodySignsInWithLooksAndCostsLikeAnyOther() {
        Argon2 quick = new Argon2(64, 1, 1);
        String unusable = quick.unusable();

        assertThat(unusable).isNotEqualTo(quick.unusable()).hasSameSizeAs(quick.hash("hemligt"));
        assertThat(quick.differs(unusable)).isFalse();
        assertThat(Argon2.matches("hemligt", unusable)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTimeAndMatchesHoweverTheLettersAreComposed() {
        Argon2 quick = new Argon2(64, 1, 1);
        String hash = quick.hash("r\u00e4ksm\u00f6rg\u00e5s");

        assertThat(quick.hash("r\u00e4ksm\u00f6rg\u00e5s")).isNotEqualTo(hash);
        assertThat(Argon2.matches("ra\u0308ksmo\u0308rga\u030as", hash)).isTrue();
    }
}

package io.leadlist.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Request;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client accepts, by the rules of RFC 9110, 12.5.3. */
class AcceptedEncodingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                          | true  | true
            GZIP                          | true  | true
            x-gzip                        | true  | true
            gzip, deflate, br, zstd       | true  | true
            br;q=1.0, gzip;q=0.8, *;q=0.1 | true  | true
            gzip;q=0.001                  | true  | true
            gzip ; q=0.5                  | true  | true
            gzip;Q=1                      | true  | true
            *                             | true  | true
            *;q=0.5                       | true  | true
            gzip, identity                | true  | true
            gzip;q=0.5, identity;q=0.5    | true  | true
            identity;q=0.5, gzip;q=1.0    | true  | true
            gzip, identity;q=0            | true  | false
            gzip, *;q=0                   | true  | false
            , ,gzip,                      | true  | true
            gzip;q=0, gzip;q=1            | true  | true
            ''                            | false | true
            identity                      | false | true
            br, deflate                   | false | true
            gzip;q=0                      | false | true
            gzip;q=0.000                  | false | true
            gzip;q=0, *                   | false | true
            *;q=0                         | false | false
            identity;q=0                  | false | false
            identity;q=0, *;q=1           | true  | false
            gzip;q=0.5, identity          | false | true
            gzip;q=0.5, *                 | false | true
            gzip;q=2                      | false | true
            gzip;q=0.1234                 | false | true
            gzip;q=-1                     | false | true
            gzip;q=                       | false | true
            gzip;q                        | false | true
            gzip;level=1                  | false | true
            gzip q=1                      | false | true
            gzipped                       | false | true
            """)
    void gzip_is_accepted_unless_something_is_preferred(String value, boolean gzip, boolean identity) {
        AcceptedEncodings accepted = of(value);

        assertThat(accepted.isGzipAccepted()).isEqualTo(gzip);
        assertThat(accepted.isIdentityAccepted()).isEqualTo(identity);
    }

    @Test
    void without_the_header_a_response_is_sent_as_it_is() {
        AcceptedEncodings accepted = AcceptedEncodings.of(Request.of("GET", "/"));

        assertThat(accepted.isGzipAccepted()).isFalse();
        assertThat(accepted.isIdentityAccepted()).isTrue();
    }

    @Property
    void any_text_is_read(@ForAll String value) {
        assertThat(of(value).isIdentityAccepted()).isIn(true, false);
        assertThat(of(value + ",gzip").isGzipAccepted() || !value.isEmpty()).isTrue();
    }

    private static AcceptedEncodings of(String value) {
        return AcceptedEncodings.of(Request.of("GET", "/").withHeader("Accept-Encoding", value));
    }
}

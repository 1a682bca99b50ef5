package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLoginTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "NULL", textBlock = """
                    postgres://ana:pw@db.acme.example:6543/errata               | jdbc:postgresql://db.acme.example:6543/errata | ana | pw
                    postgresql://ana:pw@db/errata                               | jdbc:postgresql://db:5432/errata | ana | pw
                    postgres://ana@db/errata                                    | jdbc:postgresql://db:5432/errata | ana | NULL
                    postgres://ana:pw@db/errata?sslmode=verify-full&a=b         | jdbc:postgresql://db:5432/errata?sslmode=verify-full&a=b | ana | pw
                    postgres://ana:pw@db/errata?channel_binding=require         | jdbc:postgresql://db:5432/errata?channelBinding=require | ana | pw
                    postgres://ana:pw@[::1]/errata                              | jdbc:postgresql://[::1]:5432/errata | ana | pw
                    postgres://ana:pw@[2001:db8::7]:5433/errata                 | jdbc:postgresql://[2001:db8::7]:5433/errata | ana | pw
                    postgres://ana:pw@one:5433,two/errata                       | jdbc:postgresql://one:5433,two:5432/errata | ana | pw
                    postgres://an%C3%A4:p%40%2F%3F%25w@db/er%20rata             | jdbc:postgresql://db:5432/er%20rata | anä | p@/?%w
                    postgres://ana:a+b/c@d:#@db/errata                          | jdbc:postgresql://db:5432/errata | ana | a+b/c@d:#
                    postgres://db/a+b?user=an+a&password=p%2Bw                  | jdbc:postgresql://db:5432/a%2Bb | an+a | p+w
                    jdbc:postgresql://db:5433/errata?user=ana&password=p+w&x=y  | jdbc:postgresql://db:5433/errata?x=y | ana | p w
                    jdbc:postgresql://[::1]/errata?user=ana                     | jdbc:postgresql://[::1]:5432/errata | ana | NULL
                    jdbc:postgresql://ana:pw@db/errata                          | jdbc:postgresql://db:5432/errata | ana | pw
                    """)
    void an_address_is_read_into_what_the_driver_needs(String address, String jdbcUrl, String user, String password) {
        DatabaseLogin.Reading reading = DatabaseLogin.read("DATABASE_URL", address);

        assertThat(reading).isEqualTo(new DatabaseLogin.Read(new DatabaseLogin(jdbcUrl, user, password)));
    }

    @Test
    void white_space_around_an_address_does_not_matter() {
        DatabaseLogin.Reading reading = DatabaseLogin.read("DATABASE_URL", " postgres://ana:pw@db/errata\n");

        assertThat(reading)
                .isEqualTo(new DatabaseLogin.Read(new DatabaseLogin("jdbc:postgresql://db:5432/errata", "ana", "pw")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                 | must begin with postgres://
                    mysql://ana:s3cret@db/errata                       | must begin with postgres://
                    jdbc:postgresql:errata                             | must begin with postgres://
                    ana:s3cret@db/errata                               | must begin with postgres://
                    postgres://ana:s3cret@db                           | names no database
                    postgres://ana:s3cret@db/                          | names no database
                    postgres://ana:s3cret@/errata                      | must be host or host:port
                    postgres://ana:s3cret@db,/errata                   | must be host or host:port
                    postgresql:///errata?host=/var/run/postgresql      | write the host and port
                    postgresql:///errata?host=%2Fvar%2Frun%2Fpostgresql | write the host and port
                    postgres://ana:s3cret@%2Fvar%2Frun%2Fpostgresql/db | names a Unix socket
                    postgres://ana:s3cret@%2fvar%2frun/db              | names a Unix socket
                    postgres:///errata                                 | must be host or host:port
                    postgres://ana:s3cret@db:port/errata               | must be host or host:port
                    postgres://ana:s3cret@::1/errata                   | must be host or host:port
                    postgres://ana:s3cret@db:70000/errata              | its port must be between 1 and 65535
                    postgres://ana:s3cret@db:0/errata                  | its port must be between 1 and 65535
                    postgres://db/errata                               | names no user
                    postgres://:s3cret@db/errata                       | names no user
                    postgres://ana:s3cret%zz@db/errata                 | a plain % as %25
                    postgres://ana:s3cret%00@db/errata                 | holds a character that cannot be meant
                    postgres://ana:s3cret%ff@db/errata                 | holds a character that cannot be meant
                    postgres://ana:s3cret?s3cret@db/errata             | must be host or host:port
                    postgres://ana:s3cret@db/errata?sslmode=s3cret     | its sslmode must be one of
                    jdbc:postgresql://db/errata?password=s3cret        | names no user
                    """)
    void a_malformed_address_is_explained_without_its_password(String address, String problem) {
        DatabaseLogin.Reading reading = DatabaseLogin.read("DATABASE_OWNER_URL", address);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        DatabaseLogin.Malformed.class,
                        malformed -> assertThat(malformed.problem())
                                .startsWith("DATABASE_OWNER_URL: ")
                                .contains(problem)
                                .doesNotContain("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://ana:s3cret@db/errata", "postgres://ana:pw@db/errata?sslpassword=s3cret"})
    void an_address_can_be_printed_without_giving_away_a_secret(String address) {
        DatabaseLogin.Read read = (DatabaseLogin.Read) DatabaseLogin.read("DATABASE_URL", address);

        assertThat(read.toString())
                .contains("ana at jdbc:postgresql://db:5432/errata")
                .doesNotContain("s3cret");
    }
}

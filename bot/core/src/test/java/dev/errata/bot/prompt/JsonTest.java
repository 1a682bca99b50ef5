package dev.errata.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void what_has_no_order_is_written_by_its_keys_and_what_has_one_as_it_is() {
        Map<String, Object> inOrder = new LinkedHashMap<>();
        inOrder.put("text", 1);
        inOrder.put("author", 2);

        assertThat(Json.write(Map.of("g", 1, "b", 2, "e", 3, "a", 4, "f", 5, "d", 6, "c", 7)))
                .isEqualTo("{\"a\":4,\"b\":2,\"c\":7,\"d\":6,\"e\":3,\"f\":5,\"g\":1}");
        assertThat(Json.write(inOrder)).isEqualTo("{\"text\":1,\"author\":2}");
        assertThat(Json.write(Map.of())).isEqualTo("{}");
    }
}

package dev.errata.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bot.spending.Prices;
import dev.errata.bot.spending.Prices.Price;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a price list: one JSON object, for each model what a million tokens cost that it reads and writes. */
final class ReadPrices {

    private static final String SETTING = "ERRATA_PRICES";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadPrices() {}

    static Prices from(Environment given) {
        Optional<String> file = given.value(SETTING);
        return file.map(name -> read(given, name)).orElse(Prices.UNKNOWN);
    }

    private static Prices read(Environment given, String file) {
        try {
            JsonNode root = JSON.readTree(Files.readString(Path.of(file)));
            if (!root.isObject()) {
                given.problem("setting.prices.form", SETTING, file);
                return Prices.UNKNOWN;
            }
            return prices(given, file, root);
        } catch (JsonProcessingException e) {
            given.problem("setting.prices.json", SETTING, file, e.getOriginalMessage());
        } catch (IOException | InvalidPathException e) {
            given.problem("setting.prices.file", SETTING, file);
        }
        return Prices.UNKNOWN;
    }

    private static Prices prices(Environment given, String file, JsonNode root) {
        Map<String, Price> prices = new HashMap<>();
        root.properties().forEach(model -> {
            JsonNode input = model.getValue().path("input");
            JsonNode output = model.getValue().path("output");
            if (isPrice(input) && isPrice(output)) {
                prices.put(model.getKey(), new Price(input.asDouble(), output.asDouble()));
            } else {
                given.problem("setting.prices.model", SETTING, file, model.getKey());
            }
        });
        return new Prices(prices);
    }

    private static boolean isPrice(JsonNode value) {
        return value.isNumber() && value.asDouble() >= 0;
    }
}

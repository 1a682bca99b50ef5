package dev.errata.teams.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvn test -Dgolden=write} draws the icons anew. */
class IconsTest {

    private static final Path FOLDER = Path.of("..", "..", "manifests", "teams");

    @ParameterizedTest
    @ValueSource(strings = {"color.png", "outline.png"})
    void the_icons_are_those_that_are_drawn(String name) throws IOException {
        BufferedImage drawn = name.equals("color.png") ? Icons.color() : Icons.outline();

        BufferedImage stored = stored(name, drawn);

        assertThat(difference(stored, drawn)).isLessThan(8);
    }

    @Test
    void they_are_as_large_as_teams_wants_them_and_the_outline_is_white_on_nothing() throws IOException {
        BufferedImage color = ImageIO.read(FOLDER.resolve("color.png").toFile());
        BufferedImage outline = ImageIO.read(FOLDER.resolve("outline.png").toFile());

        assertThat(color.getWidth()).isEqualTo(192).isEqualTo(color.getHeight());
        assertThat(outline.getWidth()).isEqualTo(32).isEqualTo(outline.getHeight());
        for (int at = 0; at < 32 * 32; at++) {
            int pixel = outline.getRGB(at % 32, at / 32);
            assertThat(pixel >>> 24 == 0 || (pixel & 0xFFFFFF) == 0xFFFFFF).isTrue();
        }
        assertThat(outline.getRGB(0, 0) >>> 24).isZero();
    }

    private static BufferedImage stored(String name, BufferedImage drawn) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            ImageIO.write(drawn, "png", file.toFile());
        }
        return ImageIO.read(file.toFile());
    }

    /** On average over all channels of all pixels, so that another way of smoothing edges does not matter. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        double sum = 0;
        for (int at = 0; at < one.getWidth() * one.getHeight(); at++) {
            int a = one.getRGB(at % one.getWidth(), at / one.getWidth());
            int b = other.getRGB(at % one.getWidth(), at / one.getWidth());
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs(((a >>> shift) & 0xFF) - ((b >>> shift) & 0xFF));
            }
        }
        return sum / (4.0 * one.getWidth() * one.getHeight());
    }
}

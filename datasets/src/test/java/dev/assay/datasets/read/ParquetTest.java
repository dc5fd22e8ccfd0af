package dev.assay.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.ParquetFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gsm8k" /* zstd */, "mmlu" /* snappy */, "mmlu_pro" /* gzip */, "gsm_hard" /* none */})
    void everyCodecOfPublishersIsRead(String name) {
        assertThat(Read.all(Parquet::open, Source.file(ParquetFiles.copy(name, folder))))
                .isNotEmpty();
    }

    @Test
    void listsTextsNumbersAndTruthKeepTheirTypes() {
        List<Row> rows = Read.all(Parquet::open, Source.file(ParquetFiles.copy("groups", folder)));

        assertThat(rows).hasSize(5000);
        assertThat(rows.get(4999).integer("n")).isEqualTo(4999);
        assertThat(rows.get(4999).texts("list")).containsExactly("4999", "é");
        assertThat(rows.get(4999).node("flag").booleanValue()).isFalse();
        assertThat(rows.get(4999).number()).isEqualTo(5000);
    }

    @Test
    void badBytesAreNamedByRowAndNeverReplaced() {
        Source file = Source.file(ParquetFiles.copy("not_utf8", folder));

        assertThatThrownBy(() -> Read.all(Parquet::open, file))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("row 2: expected UTF-8, but found the byte 0xE9");
    }

    @Test
    void aFileInsideAnArchiveIsReadToo() throws IOException {
        byte[] bytes = Files.readAllBytes(ParquetFiles.copy("mmlu", folder));
        Source packed =
                new Source("a.zip!mmlu.parquet", "mmlu.parquet", null, false, () -> new ByteArrayInputStream(bytes));

        assertThat(Read.all(Parquet::open, packed)).hasSize(3);
    }

    @Test
    void aFileThatIsCutOffOrNoParquetIsSaidSo() throws IOException {
        byte[] bytes = Files.readAllBytes(ParquetFiles.copy("groups", folder));
        Path cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text.parquet"), "not a parquet file at all");

        assertThatThrownBy(() -> Read.all(Parquet::open, Source.file(cut)))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("cut.parquet is not readable as Parquet");
        assertThatThrownBy(() -> Read.all(Parquet::open, Source.file(text))).isInstanceOf(BadDataException.class);
    }
}

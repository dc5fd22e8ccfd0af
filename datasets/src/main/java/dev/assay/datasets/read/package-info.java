/// Files to rows. JSON Lines, JSON arrays, CSV, TSV and Parquet, plain, packed with gzip or inside a zip
/// archive, become [dev.assay.datasets.read.Row]s one at a time; [dev.assay.datasets.read.RowDataset] turns
/// rows into samples. Text stays text: no column is ever typed by guessing, and bytes that are not UTF-8 are
/// an error, never a replacement character.
@NullMarked
package dev.assay.datasets.read;

import org.jspecify.annotations.NullMarked;

package dev.sayso.consent.change.sheet;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the file of a creator's answers. */
@MessageBundle("sheet")
public interface SheetMessages {

    @Message
    String refused_title(SheetRefused.Why why);

    @Message
    String refused_advice(SheetRefused.Why why);

    @Message
    String refused_columns(String columns);

    @Message
    String wrong(BadCell.Wrong wrong);

    @Message
    String wrong_use(String uses);

    @Message
    String wrong_end(String day);

    @Message
    String bad();

    @Message
    String bad_first(String number, String cells);

    @Message
    String bad_row();

    @Message
    String bad_column();

    @Message
    String bad_found();

    @Message
    String bad_advice();

    @Message
    String bad_empty();

    @Message
    String title();

    @Message
    String lede();

    @Message
    String download_title();

    @Message
    String download_text();

    @Message
    String download();

    @Message
    String edit_title();

    @Message
    String edit_text();

    @Message
    String edit_left();

    @Message
    String edit_clear();

    @Message
    String edit_end();

    @Message
    String upload_title();

    @Message
    String upload_text();

    @Message
    String upload_file();

    @Message
    String upload_hint();

    @Message
    String upload();

    @Message
    String columns_title();

    @Message
    String columns_text();

    @Message
    String column();

    @Message
    String column_says();

    @Message
    String column_write();

    @Message
    String says(SheetColumn column);

    @Message
    String write(SheetColumn column);
}

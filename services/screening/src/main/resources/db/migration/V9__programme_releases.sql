-- texts of programmes that came with a release, however long ago: a kept file that is none of them is somebody's own
create table programme_release (
    programme text not null,
    hash      bytea not null,
    primary key (programme, hash)
);
insert into programme_release select programme, sha256(convert_to(text, 'UTF8')) from programme_file where revision = 1;

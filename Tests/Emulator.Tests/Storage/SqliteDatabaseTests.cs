using Emulator.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Storage;

internal sealed class SqliteDatabaseTests
{
    private string folder = null!;

    private string DataFile => Path.Combine(folder, "data.db");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Rows_and_ever_higher_row_versions_survive_a_restart()
    {
        var metadata = SmallModel.Create();
        var row = new Entity("deal", Guid.NewGuid()) { ["name"] = "Kept" };
        using (var first = SqliteDatabase.Open(DataFile)) Insert(first, row);

        using var second = SqliteDatabase.Open(DataFile);
        var later = new Entity("deal", Guid.NewGuid());
        Insert(second, later);

        using var session = second.OpenRead();
        Assert.That(session.Find(metadata.Table("deal"), row.Id)!["name"], Is.EqualTo("Kept"));
        Assert.That(long.Parse(later.RowVersion), Is.GreaterThan(long.Parse(row.RowVersion)));
    }

    [Test]
    public void A_file_that_is_open_already_is_refused_in_a_sentence()
    {
        using var first = SqliteDatabase.Open(DataFile);

        var refusal = Assert.Throws<DataFileException>(() => SqliteDatabase.Open(DataFile))!;

        Assert.That(refusal.Message, Is.EqualTo(
            $"The data file {DataFile} is in use by another emulator; stop that one, or give this one another file with --data."));
    }

    [Test]
    public void A_file_can_be_opened_again_once_it_is_closed()
    {
        SqliteDatabase.Open(DataFile).Dispose();

        Assert.DoesNotThrow(() => SqliteDatabase.Open(DataFile).Dispose());
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(DataFile, "Dear diary, today I met a database.");

        var refusal = Assert.Throws<DataFileException>(() => SqliteDatabase.Open(DataFile))!;

        Assert.That(refusal.Message, Is.EqualTo($"The file {DataFile} is not a database of the emulator; give --data another file."));
        Assert.That(File.ReadAllText(DataFile), Is.EqualTo("Dear diary, today I met a database."));
    }

    [Test]
    public void A_truncated_database_is_refused_in_a_sentence()
    {
        using (var database = SqliteDatabase.Open(DataFile)) Insert(database, new Entity("deal", Guid.NewGuid()));
        using (var file = File.OpenWrite(DataFile)) file.SetLength(2048);

        var refusal = Assert.Throws<DataFileException>(() => SqliteDatabase.Open(DataFile))!;

        Assert.That(refusal.Message, Does.StartWith($"The data file {DataFile} cannot be read (SQLite Error ").And.EndsWith("; give --data another file, or restore this one."));
    }

    [Test]
    public void Another_programs_database_is_refused()
    {
        using (var connection = new SqliteConnection($"Data Source={DataFile};Pooling=False"))
        {
            connection.Open();
            using var command = new SqliteCommand("CREATE TABLE theirs (a)", connection);
            command.ExecuteNonQuery();
        }

        var refusal = Assert.Throws<DataFileException>(() => SqliteDatabase.Open(DataFile))!;

        Assert.That(refusal.Message, Is.EqualTo($"The file {DataFile} is a database of another program; give --data another file."));
    }

    [Test]
    public void A_folder_that_does_not_exist_is_named()
    {
        var path = Path.Combine(folder, "nowhere", "data.db");

        var refusal = Assert.Throws<DataFileException>(() => SqliteDatabase.Open(path))!;

        Assert.That(refusal.Message, Is.EqualTo($"The data file {path} cannot be written; give --data a file in a folder that exists and that you may write to."));
    }

    [Test]
    public void What_was_committed_is_in_the_files_at_that_moment_and_what_was_not_is_not()
    {
        // A copy of the files as they are is what a killed process leaves behind.
        var metadata = SmallModel.Create();
        var (kept, lost) = (new Entity("deal", Guid.NewGuid()), new Entity("deal", Guid.NewGuid()));
        using var database = SqliteDatabase.Open(DataFile);
        Insert(database, kept);
        using var session = database.OpenWrite();
        session.Begin();
        session.Insert(metadata.Table("deal"), lost);

        var crashed = Path.Combine(folder, "crashed.db");
        foreach (var suffix in new[] { "", "-wal" }) CopyOpenFile(DataFile + suffix, crashed + suffix);

        using var recovered = SqliteDatabase.Open(crashed);
        using var reader = recovered.OpenRead();
        Assert.That(reader.Find(metadata.Table("deal"), kept.Id), Is.Not.Null);
        Assert.That(reader.Find(metadata.Table("deal"), lost.Id), Is.Null);
    }

    private static void Insert(SqliteDatabase database, Entity row)
    {
        var metadata = SmallModel.Create();
        using var session = database.OpenWrite();
        database.Apply(metadata, session);
        session.Insert(metadata.Table("deal"), row);
    }

    private static void CopyOpenFile(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = File.Create(to);
        source.CopyTo(target);
    }
}

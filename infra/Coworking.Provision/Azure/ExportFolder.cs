using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Provision.Libraries;

namespace Coworking.Provision.Azure;

/// <summary>
/// The folder that one library's data is brought to before it leaves Azure. A file in it says whose it is: no library's data ever
/// comes into a folder of another's, and none into one that holds something already.
/// </summary>
internal sealed class ExportFolder(string path)
{
    private const string FileName = "library.json";

    public string Path { get; } = path;

    private string Note => System.IO.Path.Combine(Path, FileName);

    /// <summary>Why a library's data may not be brought here; null when it may.</summary>
    public Fault? RefusalOf(Instance instance)
    {
        const string Another = "the same command with another --export.";
        if (!Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any())
        {
            return null;
        }

        return Read() switch
        {
            null => new Fault(Path, $"holds something already, and no {FileName} says that it is {instance.Code}'s; nothing was removed.", Another),
            var note when !IsOf(note, instance) => new Fault(Path, "holds the data of another instance; nothing was removed.", Another),
            { } note when note["left"] is not null => new Fault(Path, $"holds the data of {instance.Code} from when it left Azure before; nothing was removed.", Another),
            _ => null,
        };
    }

    /// <summary>The date of the backup that was brought here and found whole; null when there is none of this instance.</summary>
    public string? ProvenBackupOf(Instance instance) => Read() is { } note && IsOf(note, instance) ? note["proven"]?.GetValue<string>() : null;

    /// <summary>From now on it is this library's.</summary>
    public void Open(Instance instance)
    {
        Directory.CreateDirectory(Path);
        Write(new JsonObject { ["library"] = instance.Code, ["account"] = instance.DataAccount });
    }

    /// <summary>All of the library's data is here, and whole.</summary>
    public void Prove(string date) => Add("proven", date);

    /// <summary>The library has left Azure: this is all there is of it.</summary>
    public void Close() => Add("left", "yes");

    public string PathOf(string container, string blob) => System.IO.Path.Combine([Path, container, .. blob.Split('/')]);

    private static bool IsOf(JsonObject note, Instance instance) => note["library"]?.GetValue<string>() == instance.Code && note["account"]?.GetValue<string>() == instance.DataAccount;

    private void Add(string name, string value)
    {
        var note = Read() ?? [];
        note[name] = value;
        Write(note);
    }

    private JsonObject? Read()
    {
        try
        {
            return File.Exists(Note) ? JsonNode.Parse(File.ReadAllText(Note)) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(JsonObject note) => File.WriteAllText(Note, ReadableJson.Of(note));
}

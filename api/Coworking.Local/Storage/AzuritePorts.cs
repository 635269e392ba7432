using System.Globalization;
using Coworking.Local.Hosting;

namespace Coworking.Local.Storage;

/// <summary>
/// The ports of the emulator's services; 0 means any free one. They are kept beside the data: an upload that goes on after
/// a restart still knows its address. Nobody uses queues; the emulator serves them all the same.
/// </summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    internal static readonly AzuritePorts Any = new(0, 0, 0);

    private const string FileName = "ports";

    internal static Uri Origin(int port) => new($"http://127.0.0.1:{port}/");

    internal static AzuritePorts ReadFrom(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var numbers = File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.TrimEntries) : [];
        return numbers.Length == 3 && Array.TrueForAll(numbers, number => ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new AzuritePorts(Parse(numbers[0]), Parse(numbers[1]), Parse(numbers[2]))
            : Any;
    }

    internal void WriteTo(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), string.Create(CultureInfo.InvariantCulture, $"{Blob} {Queue} {Table}"));

    internal bool AreFree() => Address.IsFree(Blob) && Address.IsFree(Queue) && Address.IsFree(Table);

    private static int Parse(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}

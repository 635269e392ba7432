using Coworking.Upkeep;

var parsed = Commands.Root(Storage.Run).Parse(args);
if (parsed.Errors is [var mistake, ..])
{
    await Console.Error.WriteLineAsync(mistake.Message);
    await Console.Error.WriteLineAsync(Commands.Usage);
    return ExitCode.Mistake;
}

return await parsed.InvokeAsync();

metadata description = 'Where logs, traces and metrics of an instance go. Entra only: the ingestion key alone opens nothing.'

@description('Name of the workspace and of Application Insights.')
param name string

@description('Region of both.')
param location string

@description('Tags of both.')
param tags { *: string }

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int = 30

@description('Gigabytes a day after which ingestion stops until midnight UTC: a flood of logs must not become a bill.')
@minValue(1)
param dailyCapGigabytes int = 1

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    features: { disableLocalAuth: true }
    workspaceCapping: { dailyQuotaGb: dailyCapGigabytes }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

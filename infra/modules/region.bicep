metadata description = 'The region\'s workspace, action group and workbook.'

@export()
@description('Somebody who is told.')
type Receiver = {
  @description('What the region calls the receiver.')
  name: string

  @description('Where the mail goes.')
  email: string
}

@description('Name of all three.')
param name string

@description('Region of the workspace and the workbook.')
param location string

@description('Tags of all three.')
param tags { *: string }

@description('Who is told.')
param receivers Receiver[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    features: { disableLocalAuth: true }
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'coworking'
    emailReceivers: [
      for receiver in receivers: { name: receiver.name, emailAddress: receiver.email, useCommonAlertSchema: true }
    ]
  }
}

resource overview 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'overview')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Coworking centres'
    category: 'workbook'
    sourceId: 'azure monitor'
    serializedData: loadTextContent('workbook.json')
  }
}

@description('The region\'s workspace.')
output workspaceId string = workspace.id
